namespace DataReliability.Core.Workflows;

/// <summary>Something a workflow does to the world, as recorded before it is done.</summary>
public interface IEffect
{
    /// <summary>The name in outcomes and timelines, such as <c>restore-instance</c>; unique within one decision.</summary>
    string Name { get; }

    /// <summary>True when doing it twice is the same as doing it once, so that whoever finds the intent may finish it.
    /// False for failover, promotion, reboot, deletion: only the invocation that recorded the intent issues those.</summary>
    bool Repeatable { get; }
}
