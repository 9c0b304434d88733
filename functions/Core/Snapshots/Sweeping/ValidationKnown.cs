using DataReliability.Core.Snapshots.Validation;

namespace DataReliability.Core.Snapshots.Sweeping;

/// <summary>What is known of the validation that a restore belongs to.</summary>
public abstract record ValidationKnown
{
    private ValidationKnown()
    {
    }

    /// <summary>There is a record.</summary>
    /// <param name="State">Its state.</param>
    /// <param name="Runs">Whether somebody goes on with it: it has neither ended nor been buried.</param>
    public sealed record Recorded(ValidationState State, bool Runs) : ValidationKnown;

    /// <summary>There is a record that can't be read.</summary>
    public sealed record Unreadable(string Reason) : ValidationKnown;

    /// <summary>There is no record.</summary>
    public sealed record Absent : ValidationKnown;
}
