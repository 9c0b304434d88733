namespace DataReliability.Core.Workflows;

/// <summary>How an effect ended.</summary>
public enum EffectResult
{
    /// <summary>It took place.</summary>
    Done,

    /// <summary>It was refused and did not take place.</summary>
    Refused,

    /// <summary>It may or may not have taken place.</summary>
    Unknown,
}
