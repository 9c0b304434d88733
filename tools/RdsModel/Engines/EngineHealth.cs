namespace DataReliability.RdsModel.Engines;

/// <summary>How a member's engine is, as the world outside tells the model. RDS itself finds out after a while.</summary>
public enum EngineHealth
{
    /// <summary>It answers.</summary>
    Up,

    /// <summary>Its process or its host is gone.</summary>
    Dead,

    /// <summary>It is there and does nothing, not even refuse.</summary>
    Frozen,

    /// <summary>The network does not reach it.</summary>
    CutOff,
}
