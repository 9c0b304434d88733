namespace DataReliability.LocalCloud.Faults;

/// <summary>The fields of a <see cref="Fault"/> that a kind takes or needs.</summary>
[Flags]
public enum FaultFields
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><see cref="Fault.Service"/>.</summary>
    Service = 1,

    /// <summary><see cref="Fault.Action"/>.</summary>
    Action = 2,

    /// <summary><see cref="Fault.Resource"/>.</summary>
    Resource = 4,

    /// <summary><see cref="Fault.Function"/>.</summary>
    Function = 8,

    /// <summary><see cref="Fault.Probability"/>.</summary>
    Probability = 16,

    /// <summary><see cref="Fault.Times"/>.</summary>
    Times = 32,

    /// <summary><see cref="Fault.After"/>.</summary>
    After = 64,

    /// <summary><see cref="Fault.Seed"/>.</summary>
    Seed = 128,

    /// <summary><see cref="Fault.Duration"/>.</summary>
    Duration = 256,

    /// <summary><see cref="Fault.Seconds"/>.</summary>
    Seconds = 512,

    /// <summary><see cref="Fault.Value"/>.</summary>
    Value = 1024,

    /// <summary><see cref="Fault.Block"/>.</summary>
    Block = 2048,

    /// <summary><see cref="Fault.PerSecond"/>.</summary>
    PerSecond = 4096,
}
