using DataReliability.Core.Compliance.Remediations.Changes;

namespace DataReliability.Core.Compliance.Remediations.Kinds;

/// <summary>Lets minor versions come by themselves. Not while one waits: then RDS would upgrade, and restart, in the next
/// maintenance window, which the database's owner has not asked for. The instances of an Aurora cluster have this setting each.</summary>
internal sealed class AutoMinorUpgradeRemediation : IRemediation
{
    public string Name => "auto-minor-upgrade";

    public IReadOnlyList<string> Controls { get; } = ["RDS.13", "RDS.35"];

    public bool ChangesMembers => true;

    public Proposal Propose(RemediationSubject subject, IControl control, ControlContext context) => subject.Offer.Match(
        offer => offer.MinorUpgrades.Count == 0
            ? new Proposal.Mend(new SwitchChange(DatabaseSwitch.AutoMinorVersionUpgrade, On: true))
            : new Proposal.Refuse(
                $"a newer minor version waits ({string.Join(", ", offer.MinorUpgrades)}): RDS might upgrade and restart it in its next maintenance window; upgrade it by hand first"),
        Proposal.Unread);
}
