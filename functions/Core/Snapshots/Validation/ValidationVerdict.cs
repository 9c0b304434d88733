namespace DataReliability.Core.Snapshots.Validation;

/// <summary>What a validation found about a snapshot.</summary>
public enum ValidationVerdict
{
    /// <summary>Every check looked, and found it good.</summary>
    Passed,

    /// <summary>A check found it bad.</summary>
    Failed,

    /// <summary>Nothing was found bad, and something could not be looked at.</summary>
    Inconclusive,
}
