using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS40SqlServerLogs;

public class SqlServerLogsTests() : ControlSpecification("RDS.40")
{
    protected override Resource Good => Sample.SqlServer;

    protected override Resource Bad => Sample.SqlServer with { LogExports = Sample.List("agent") };

    protected override string Why => "it does not export error";

    protected override IReadOnlyList<Resource> Foreign => [Sample.Instance];

    [Fact]
    public void Only_what_is_asked_for_has_to_be_there() => Assert.Equal(
        Outcome.Passed, Judge(Bad, new ControlParameters { SqlServerLogs = ["agent"] }).Outcome);
}
