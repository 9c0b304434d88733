using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Remediations.Changes;

namespace DataReliability.Core.Compliance.Remediations.Kinds;

/// <summary>Makes a public snapshot private. Accounts that it is shared with by number keep their access.</summary>
internal sealed class PrivateSnapshotRemediation : IRemediation
{
    public string Name => "private-snapshot";

    public IReadOnlyList<string> Controls { get; } = ["RDS.1"];

    public Proposal Propose(RemediationSubject subject, IControl control, ControlContext context) => ((RdsSnapshot)subject.Resource).SnapshotType.Match<Proposal>(
        type => type == "manual"
            ? new Proposal.Mend(new EverybodyChange(MayRestore: false))
            : new Proposal.Refuse($"it is a snapshot of type {type}, whose sharing is somebody else's"),
        Proposal.Unread);
}
