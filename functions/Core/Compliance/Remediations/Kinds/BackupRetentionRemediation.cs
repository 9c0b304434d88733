using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Remediations.Changes;

namespace DataReliability.Core.Compliance.Remediations.Kinds;

/// <summary>Keeps automated backups for as long as is demanded. Only raises, and never from 0: turning backups on suspends I/O and,
/// by AWS's table of settings, is an outage.</summary>
internal sealed class BackupRetentionRemediation : IRemediation
{
    public string Name => "backup-retention";

    public IReadOnlyList<string> Controls { get; } = ["RDS.11", "RDS.50"];

    public Proposal Propose(RemediationSubject subject, IControl control, ControlContext context)
    {
        var wanted = context.Parameters.BackupRetentionDays;
        return ((DatabaseResource)subject.Resource).BackupRetentionDays.Match(
            days => days switch
            {
                0 => new Proposal.Refuse("automated backups are off, and turning them on causes an outage: turn them on by hand, at a time of your choosing"),
                _ when days >= wanted => new Proposal.Refuse($"backups are kept {days} days, not fewer than {wanted}: nothing is ever lowered"),
                _ => new Proposal.Mend(new RetentionChange(days, wanted)),
            },
            Proposal.Unread);
    }
}
