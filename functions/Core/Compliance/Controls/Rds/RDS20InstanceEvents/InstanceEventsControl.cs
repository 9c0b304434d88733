using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS20InstanceEvents;

/// <summary>RDS.20: Instance event subscription covers critical events. See <see cref="InstanceEventsMetadata"/>.</summary>
internal sealed class InstanceEventsControl : Control<AccountRegion>
{
    public override ControlMetadata Metadata => InstanceEventsMetadata.Value;

    protected override Verdict Judge(AccountRegion place, ControlContext context) =>
        EventSubscriptionCoverage.Judge(place, "db-instance", "maintenance", "configuration change", "failure");
}
