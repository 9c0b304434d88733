using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR5RpoMet;

/// <summary>DR.5: RPO met by backups. See <see cref="RpoMetMetadata"/>.</summary>
internal sealed class RpoMetControl : Control<DatabaseResource>
{
    public override ControlMetadata Metadata => RpoMetMetadata.Value;

    protected override Verdict Judge(DatabaseResource database, ControlContext context) =>
        TierPromise.Judge(database, context, tier => database.LatestRestorableTime.Judge(latest => latest switch
        {
            null => Verdict.Fail("it can't be restored to any point in time: automated backups are off, or have not begun"),
            { } time => Verdict.When(
                context.Now - time <= tier.Rpo,
                $"it can be restored up to {time:u}",
                $"it can be restored up to {time:u} only, longer ago than the {tier.Rpo:c} of tier {tier.Name}"),
        }));
}
