namespace DataReliability.Core.Snapshots.Validation;

/// <summary>What became of the restore, apart from the verdict.</summary>
public enum TeardownResult
{
    /// <summary>It never came to be.</summary>
    NothingToTearDown,

    /// <summary>It is gone.</summary>
    TornDown,

    /// <summary>It may still be there; people were told.</summary>
    TeardownFailed,
}
