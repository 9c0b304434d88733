using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Fleet;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR1OwnerAndTierTagged;

/// <summary>DR.1: Owner and tier tagged. See <see cref="OwnerAndTierTaggedMetadata"/>.</summary>
internal sealed class OwnerAndTierTaggedControl : Control<DatabaseResource>
{
    public override ControlMetadata Metadata => OwnerAndTierTaggedMetadata.Value;

    protected override Verdict Judge(DatabaseResource database, ControlContext context) =>
        Membership.Primary(database, () => context.Policy.And(database.Tags).Judge(known =>
        {
            var (policy, tags) = known;
            var faults = new List<string>(2);
            if (!context.Parameters.OwnerTags.Any(key => !string.IsNullOrWhiteSpace(tags.GetValueOrDefault(key))))
                faults.Add($"no tag names an owner ({string.Join(", ", context.Parameters.OwnerTags)})");
            if (!tags.TryGetValue(ReliabilityPolicy.TierTag, out var tier))
                faults.Add($"it lacks the tag {ReliabilityPolicy.TierTag}");
            else if (!policy.Tiers.ContainsKey(tier))
                faults.Add($"its tag {ReliabilityPolicy.TierTag} is {tier}, which is none of {string.Join(", ", policy.Tiers.Keys)}");
            return Verdict.When(faults.Count == 0, $"it has an owner and the tier {tier}", string.Join("; ", faults));
        }));
}
