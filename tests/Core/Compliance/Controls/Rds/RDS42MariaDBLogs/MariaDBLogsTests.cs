using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS42MariaDBLogs;

public class MariaDBLogsTests() : ControlSpecification("RDS.42")
{
    protected override Resource Good => Sample.MariaDB;

    protected override Resource Bad => Sample.MariaDB with { LogExports = Sample.List("error", "general") };

    protected override string Why => "it does not export audit";

    protected override IReadOnlyList<Resource> Foreign => [Sample.MySql];

    [Fact]
    public void Only_what_is_asked_for_has_to_be_there() => Assert.Equal(
        Outcome.Passed, Judge(Bad, new ControlParameters { MariaDBLogs = ["general"] }).Outcome);
}
