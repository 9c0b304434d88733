using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR4FailoverReady;

/// <summary>DR.4: Ready to fail over. See <see cref="FailoverReadyMetadata"/>.</summary>
internal sealed class FailoverReadyControl : Control<DatabaseResource>
{
    public override ControlMetadata Metadata => FailoverReadyMetadata.Value;

    protected override Verdict Judge(DatabaseResource database, ControlContext context) =>
        Membership.Primary(database, () => database.Status.And(database.MultiAZ).Judge(known => !ServingStatus.Is(known.First)
            ? Verdict.Fail($"its status is {known.First}: it can't be failed over")
            : !known.Second ? Verdict.Fail("all of it is in one zone: there is nothing to fail over to")
            : database switch
            {
                DBInstance instance => instance.SecondaryZone.Judge(zone => Verdict.When(
                    zone is not null, $"its standby is in {zone}", "its standby is not there yet")),
                DBCluster cluster => cluster.Members.Judge(members => Verdict.When(
                    members.Any(member => !member.IsWriter), "it has a reader to promote", "it has no reader to promote")),
                _ => throw new InvalidOperationException($"{database.Type} is neither instance nor cluster"),
            }));
}
