using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Remediations.Changes;

namespace DataReliability.Core.Compliance.Remediations.Kinds;

/// <summary>Exports the logs that the control asks for: those of what the engine offers without which the control, asked, would not
/// pass. So it never exports more, and knows no list of its own.</summary>
internal sealed class LogExportsRemediation : IRemediation
{
    public string Name => "log-exports";

    public IReadOnlyList<string> Controls { get; } = ["RDS.9", "RDS.34", "RDS.36", "RDS.37", "RDS.40", "RDS.42"];

    public Proposal Propose(RemediationSubject subject, IControl control, ControlContext context)
    {
        var database = (DatabaseResource)subject.Resource;
        return database.LogExports.And(subject.Offer).Match<Proposal>(
            known =>
            {
                var (exported, offer) = known;
                IReadOnlyList<string> most = [.. exported.Union(offer.LogTypes, StringComparer.Ordinal)];
                if (!Satisfies(most))
                {
                    var offered = offer.LogTypes.Count == 0 ? "none" : string.Join(", ", offer.LogTypes);
                    return new Proposal.Refuse($"its engine version does not offer what {control.Metadata.Id} asks for: it offers {offered} of which log to export");
                }

                IReadOnlyList<string> enable = [.. offer.LogTypes.Except(exported, StringComparer.Ordinal).Where(type => !Satisfies([.. most.Where(other => other != type)]))];
                return new Proposal.Mend(new LogExportsChange(exported, enable, []));
            },
            Proposal.Unread);

        bool Satisfies(IReadOnlyList<string> exported) =>
            control.Judge(database with { LogExports = Read.Of(exported) }, context) is { Outcome: Outcome.Passed };
    }
}
