using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR12DaxMultiAZ;

/// <summary>DR.12: DAX spans zones. See <see cref="DaxMultiAZMetadata"/>.</summary>
internal sealed class DaxMultiAZControl : Control<DaxCluster>
{
    public override ControlMetadata Metadata => DaxMultiAZMetadata.Value;

    protected override Verdict Judge(DaxCluster cluster, ControlContext context) =>
        cluster.NodeZones.Judge(zones => Verdict.When(
            zones.Distinct(StringComparer.Ordinal).Count() > 1,
            $"its nodes are in {string.Join(", ", zones.Distinct(StringComparer.Ordinal))}",
            zones.Count == 0 ? "it has no node" : $"all of its nodes are in {zones[0]}"));
}
