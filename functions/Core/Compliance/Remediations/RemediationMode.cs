namespace DataReliability.Core.Compliance.Remediations;

/// <summary>What is done about a failure that can be mended.</summary>
public enum RemediationMode
{
    /// <summary>Nothing: what would be done is recorded.</summary>
    DryRun = 0,

    /// <summary>It is mended.</summary>
    Apply = 1,
}
