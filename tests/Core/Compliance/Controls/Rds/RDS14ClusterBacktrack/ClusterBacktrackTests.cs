using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS14ClusterBacktrack;

public class ClusterBacktrackTests() : ControlSpecification("RDS.14")
{
    protected override Resource Good => Sample.Cluster;

    protected override Resource Bad => Sample.Cluster with { BacktrackSeconds = 0 };

    protected override string Why => "backtracking is off";

    protected override IReadOnlyList<Resource> Foreign => [Sample.AuroraPostgres];

    [Theory]
    [InlineData(24.0, Outcome.Passed)]
    [InlineData(23.9, Outcome.Failed)]
    [InlineData(72.0, Outcome.Failed)]
    public void Where_a_window_is_asked_for_it_has_to_be_that(double hours, Outcome outcome) =>
        Assert.Equal(outcome, Judge(Sample.Cluster, new ControlParameters { BacktrackHours = hours }).Outcome);
}
