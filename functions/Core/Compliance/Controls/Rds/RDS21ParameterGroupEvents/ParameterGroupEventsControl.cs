using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS21ParameterGroupEvents;

/// <summary>RDS.21: Parameter group events subscribed. See <see cref="ParameterGroupEventsMetadata"/>.</summary>
internal sealed class ParameterGroupEventsControl : Control<AccountRegion>
{
    public override ControlMetadata Metadata => ParameterGroupEventsMetadata.Value;

    protected override Verdict Judge(AccountRegion place, ControlContext context) =>
        EventSubscriptionCoverage.Judge(place, "db-parameter-group", "configuration change");
}
