using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR2SnapshotValidated;

/// <summary>DR.2: Snapshot validated within its tier's cadence. See <see cref="SnapshotValidatedMetadata"/>.</summary>
internal sealed class SnapshotValidatedControl : Control<DatabaseResource>
{
    public override ControlMetadata Metadata => SnapshotValidatedMetadata.Value;

    protected override Verdict Judge(DatabaseResource database, ControlContext context) =>
        TierPromise.Judge(database, context, tier => database.LastValidation.Judge(last => last?.LastPassedAt switch
        {
            null => Verdict.Fail(last is null ? "no snapshot of it was ever validated" : $"no snapshot of it ever passed; the last validation ended {last.LastVerdict}"),
            { } passed => Verdict.When(
                context.Now - passed <= tier.Cadence,
                $"a snapshot of it passed at {passed:u}",
                $"a snapshot of it last passed at {passed:u}, longer ago than the {tier.Cadence:c} of tier {tier.Name}"),
        }));
}
