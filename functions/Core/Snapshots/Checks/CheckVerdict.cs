namespace DataReliability.Core.Snapshots.Checks;

/// <summary>What a check found.</summary>
public enum CheckVerdict
{
    /// <summary>Looked, and found it good.</summary>
    Passed,

    /// <summary>Looked, and found it bad.</summary>
    Failed,

    /// <summary>Could not look. Never counted as good.</summary>
    Inconclusive,
}
