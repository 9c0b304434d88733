using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS24ClusterAdminName;

public class ClusterAdminNameTests() : ControlSpecification("RDS.24")
{
    protected override Resource Good => Sample.Cluster;

    protected override Resource Bad => Sample.Cluster with { MasterUser = "admin" };

    protected override string Why => "its administrator has the default name admin";

    protected override IReadOnlyList<Resource> Foreign =>
    [
        Sample.Neptune,
        Sample.Cluster with { MasterUser = Sample.None<string>() },
    ];

    [Theory]
    [InlineData("admin", Outcome.Failed)]
    [InlineData("Postgres", Outcome.Failed)]
    [InlineData("administrator", Outcome.Passed)]
    public void Only_the_default_names_fail(string name, Outcome outcome) =>
        Assert.Equal(outcome, Judge(Sample.Cluster with { MasterUser = name }).Outcome);
}
