using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Scans;

/// <summary>Whether a scan looked where a finding is.</summary>
public abstract record Sighting
{
    private Sighting()
    {
    }

    /// <summary>It looked at all there is: what it did not see is gone.</summary>
    public sealed record Complete : Sighting;

    /// <summary>It was to look, and did not see all.</summary>
    /// <param name="Unread">What it could not read. At least one.</param>
    public sealed record Incomplete(IReadOnlyList<Unread> Unread) : Sighting;

    /// <summary>It was not to look there: what it did not see is as it was.</summary>
    public sealed record OutOfScope : Sighting;
}
