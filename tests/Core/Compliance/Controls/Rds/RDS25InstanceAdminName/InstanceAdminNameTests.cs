using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS25InstanceAdminName;

public class InstanceAdminNameTests() : ControlSpecification("RDS.25")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { MasterUser = "postgres" };

    protected override string Why => "its administrator has the default name postgres";

    protected override IReadOnlyList<Resource> Foreign =>
    [
        Sample.Member with { MasterUser = "postgres" },
        Sample.Instance with { Engine = "docdb", MasterUser = "admin" },
    ];

    [Theory]
    [InlineData("admin", Outcome.Failed)]
    [InlineData("Postgres", Outcome.Failed)]
    [InlineData("administrator", Outcome.Passed)]
    public void Only_the_default_names_fail(string name, Outcome outcome) =>
        Assert.Equal(outcome, Judge(Sample.Instance with { MasterUser = name }).Outcome);
}
