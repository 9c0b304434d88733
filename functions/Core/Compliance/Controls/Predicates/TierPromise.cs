using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Fleet;

namespace DataReliability.Core.Compliance.Controls.Predicates;

/// <summary>Controls that measure a database by what its tier is promised.</summary>
internal static class TierPromise
{
    /// <summary>Judges a primary database by its tier. Without a tier nothing is promised: DR.1 says so.</summary>
    public static Verdict Judge(DatabaseResource database, ControlContext context, Func<TierPolicy, Verdict> judge) =>
        Membership.Primary(database, () => context.Policy.And(database.Tags).Judge(known =>
            known.First.For(database.Id, known.Second) switch
            {
                TierChoice.Chosen chosen => judge(chosen.Tier),
                TierChoice.Refused refused => Verdict.NotApplicable($"nothing is promised: {refused.Message}"),
                _ => Verdict.NotApplicable("nothing is promised: it has no tier"),
            }));
}
