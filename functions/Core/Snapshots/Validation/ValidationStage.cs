namespace DataReliability.Core.Snapshots.Validation;

/// <summary>Where a validation stands.</summary>
public enum ValidationStage
{
    /// <summary>Started; nothing exists yet.</summary>
    Planned,

    /// <summary>A restore was asked for.</summary>
    Restoring,

    /// <summary>It is there; its isolation is proven, its password is being set.</summary>
    Opening,

    /// <summary>Its data is being checked.</summary>
    Checking,

    /// <summary>The verdict is reached; the restore is being deleted.</summary>
    TearingDown,

    /// <summary>Over.</summary>
    Ended,
}
