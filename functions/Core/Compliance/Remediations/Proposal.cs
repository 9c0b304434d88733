using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Remediations.Changes;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>What a remediation would do to a resource.</summary>
public abstract record Proposal
{
    private Proposal()
    {
    }

    /// <summary>It would change this.</summary>
    public sealed record Mend(Change Change) : Proposal;

    /// <summary>It must not.</summary>
    /// <param name="Reason">Why, with the values seen and what a person can do instead.</param>
    public sealed record Refuse(string Reason) : Proposal;

    /// <summary>What it has to know could not be read: it must not.</summary>
    public static Proposal Unread(IReadOnlyList<Unread> unread) => new Refuse($"could not read {string.Join("; ", unread)}");
}
