namespace DataReliability.Core.Compliance.Waivers;

/// <summary>Where a waiver stands.</summary>
public enum WaiverState
{
    /// <summary>Agreed for later: Created lies ahead.</summary>
    Pending = 0,

    /// <summary>In force.</summary>
    Active = 1,

    /// <summary>In force, and ends within the notice.</summary>
    EndsSoon = 2,

    /// <summary>Over: what it covered counts again.</summary>
    Ended = 3,
}
