using DataReliability.Core.Compliance.Remediations.Changes;

namespace DataReliability.Core.Compliance.Remediations.Kinds;

/// <summary>Protects a database from deletion: at once, without a restart.</summary>
internal sealed class DeletionProtectionRemediation : IRemediation
{
    public string Name => "deletion-protection";

    public IReadOnlyList<string> Controls { get; } = ["RDS.7", "RDS.8"];

    public Proposal Propose(RemediationSubject subject, IControl control, ControlContext context) =>
        new Proposal.Mend(new SwitchChange(DatabaseSwitch.DeletionProtection, On: true));
}
