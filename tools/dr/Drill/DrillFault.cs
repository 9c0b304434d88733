namespace DataReliability.Dr.Drill;

/// <summary>What goes wrong underneath the functions while a drill runs.</summary>
public enum DrillFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>AWS throttles a share of all calls.</summary>
    Throttle,

    /// <summary>Events of RDS are lost, and the stream's consumer keeps dying.</summary>
    LostEvents,

    /// <summary>The function's process dies after every kind of effect, in turn.</summary>
    Crash,
}
