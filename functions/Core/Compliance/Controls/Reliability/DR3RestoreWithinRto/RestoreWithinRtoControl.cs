using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR3RestoreWithinRto;

/// <summary>DR.3: Restore test within its RTO. See <see cref="RestoreWithinRtoMetadata"/>.</summary>
internal sealed class RestoreWithinRtoControl : Control<DatabaseResource>
{
    public override ControlMetadata Metadata => RestoreWithinRtoMetadata.Value;

    protected override Verdict Judge(DatabaseResource database, ControlContext context) =>
        TierPromise.Judge(database, context, tier => database.LastValidation.Judge(last => last?.Rto switch
        {
            null => Verdict.Fail("no restore of it was ever measured"),
            { } took => Verdict.When(
                took <= tier.Rto,
                $"its last restore served data after {took:c}",
                $"its last restore served data after {took:c}, longer than the {tier.Rto:c} of tier {tier.Name}"),
        }));
}
