using DataReliability.Core.Compliance.Remediations.Changes;

namespace DataReliability.Core.Compliance.Remediations.Kinds;

/// <summary>Copies a database's tags to its snapshots: those taken from then on.</summary>
internal sealed class CopyTagsRemediation : IRemediation
{
    public string Name => "copy-tags";

    public IReadOnlyList<string> Controls { get; } = ["RDS.16", "RDS.17", "RDS.47", "RDS.48"];

    public Proposal Propose(RemediationSubject subject, IControl control, ControlContext context) =>
        new Proposal.Mend(new SwitchChange(DatabaseSwitch.CopyTagsToSnapshot, On: true));
}
