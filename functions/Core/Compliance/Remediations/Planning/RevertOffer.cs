using DataReliability.Core.Compliance.Remediations.Changes;

namespace DataReliability.Core.Compliance.Remediations.Planning;

/// <summary>Whether a remediation can be undone.</summary>
public abstract record RevertOffer
{
    private RevertOffer()
    {
    }

    /// <summary>It can.</summary>
    /// <param name="Workflow">The remediation, as <c>kind/key</c>.</param>
    /// <param name="State">What it knows.</param>
    /// <param name="Lane">Its lane.</param>
    /// <param name="Change">What undoes it.</param>
    /// <param name="Cli">The same as a line of the AWS CLI.</param>
    public sealed record Ready(string Workflow, RemediationState State, RemediationLane Lane, Change Change, string Cli) : RevertOffer;

    /// <summary>It can't.</summary>
    /// <param name="Reason">Why, for people.</param>
    public sealed record Refused(string Reason) : RevertOffer;
}
