using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS51GlobalClusterSupported;

public class GlobalClusterSupportedTests() : ControlSpecification("RDS.51")
{
    protected override Resource Good => Sample.GlobalCluster;

    protected override Resource Bad => Sample.GlobalCluster with { EngineVersion = "8.0.mysql_aurora.3.07.1" };

    protected override string Why => "it runs Aurora MySQL 8.0.mysql_aurora.3.07.1, older than 3.08.0 and no long-term version";

    protected override IReadOnlyList<Resource> Foreign =>
    [
        Sample.GlobalCluster with { Engine = "aurora-postgresql", EngineVersion = "13.9" },
    ];

    [Theory]
    [InlineData("8.0.mysql_aurora.3.08.0", Outcome.Passed)]
    [InlineData("8.0.mysql_aurora.3.10.1", Outcome.Passed)]
    [InlineData("8.0.mysql_aurora.3.04.0", Outcome.Passed)]
    [InlineData("8.0.mysql_aurora.3.04.3", Outcome.Passed)]
    [InlineData("8.0.mysql_aurora.3.04.4", Outcome.Failed)]
    [InlineData("8.0.mysql_aurora.3.03.3", Outcome.Failed)]
    [InlineData("5.7.mysql_aurora.2.12.5", Outcome.Failed)]
    [InlineData("unheard-of", Outcome.Unknown)]
    public void Long_term_versions_pass_though_older(string version, Outcome outcome) =>
        Assert.Equal(outcome, Judge(Sample.GlobalCluster with { EngineVersion = version }).Outcome);
}
