using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS19ClusterEvents;

/// <summary>RDS.19: Cluster event subscription covers critical events. See <see cref="ClusterEventsMetadata"/>.</summary>
internal sealed class ClusterEventsControl : Control<AccountRegion>
{
    public override ControlMetadata Metadata => ClusterEventsMetadata.Value;

    protected override Verdict Judge(AccountRegion place, ControlContext context) =>
        EventSubscriptionCoverage.Judge(place, "db-cluster", "maintenance", "failure");
}
