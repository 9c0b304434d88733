using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS22SecurityGroupEvents;

/// <summary>RDS.22: Security group events subscribed. See <see cref="SecurityGroupEventsMetadata"/>.</summary>
internal sealed class SecurityGroupEventsControl : Control<AccountRegion>
{
    public override ControlMetadata Metadata => SecurityGroupEventsMetadata.Value;

    protected override Verdict Judge(AccountRegion place, ControlContext context) =>
        EventSubscriptionCoverage.Judge(place, "db-security-group", "configuration change", "failure");
}
