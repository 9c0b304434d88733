using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS51GlobalClusterSupported;

/// <summary>RDS.51: Global cluster on a supported Aurora MySQL version. See <see cref="GlobalClusterSupportedMetadata"/>.</summary>
internal sealed class GlobalClusterSupportedControl : Control<GlobalCluster>
{
    private static readonly Version Supported = new(3, 8, 0);
    private static readonly Version FirstLongTerm = new(3, 4, 0);
    private static readonly Version LastLongTerm = new(3, 4, 3);

    public override ControlMetadata Metadata => GlobalClusterSupportedMetadata.Value;

    protected override Verdict Judge(GlobalCluster cluster, ControlContext context) =>
        cluster.Engine.Judge(engine => engine != Engines.AuroraMySql
            ? Verdict.NotApplicable($"its engine is {engine}")
            : cluster.EngineVersion.Judge(text => EngineVersionNumber.Of(text) switch
            {
                null => Verdict.Unknown([new Unread("rds:DescribeGlobalClusters", $"EngineVersion {text} has no number to compare")]),
                var version => Verdict.When(
                    version >= Supported || (version >= FirstLongTerm && version <= LastLongTerm),
                    $"it runs Aurora MySQL {text}",
                    $"it runs Aurora MySQL {text}, older than 3.08.0 and no long-term version"),
            }));
}
