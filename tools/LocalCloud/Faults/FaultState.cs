namespace DataReliability.LocalCloud.Faults;

/// <summary>How far a fault is.</summary>
public enum FaultState
{
    /// <summary>It may strike, or what it did lasts.</summary>
    InForce,

    /// <summary>It has struck as often as it was to.</summary>
    UsedUp,

    /// <summary>Its duration is over.</summary>
    Over,

    /// <summary>It was an act, and is done.</summary>
    Done,
}
