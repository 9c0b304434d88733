using DataReliability.RdsModel.Engines;

namespace DataReliability.Simulator.Cloud;

/// <summary>The host of RDS's engines: how long their work takes, and what becomes of it.</summary>
/// <param name="world">Where.</param>
internal sealed class EngineRoom(World world)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly Dictionary<string, (TimeSpan Takes, WorkOutcome Outcome)> _restores = new(StringComparer.Ordinal);

    /// <summary>Says what becomes of the restore of an instance.</summary>
    /// <param name="resourceId">The instance.</param>
    /// <param name="takes">How long it takes.</param>
    /// <param name="becomes">The status that it comes to; null for the usual.</param>
    public void Expect(string resourceId, TimeSpan takes, string? becomes) => _restores[resourceId] =
        (takes, becomes is null ? new WorkDone { Port = 5432 } : new WorkFailed($"it became {becomes}", becomes));

    /// <summary>How long work takes, and what becomes of it.</summary>
    public (TimeSpan Takes, WorkOutcome Outcome) Do(EngineWork work) => work switch
    {
        RestoreStorage restore when _restores.Remove(restore.Group, out var expected) => expected,
        SetPassword => (world.Nature.Between(TimeSpan.FromSeconds(5), 4 * Minute), WorkOutcome.Done),
        PromoteMember or SwitchStorage => (world.Nature.Between(TimeSpan.FromSeconds(10), 2 * Minute), WorkOutcome.Done),
        RemoveStorage => (world.Nature.Between(TimeSpan.Zero, 20 * Minute), WorkOutcome.Done),
        TakeCopy => (TimeSpan.Zero, new WorkDone { DatabaseTime = world.Scheduler.Now }),
        _ => (TimeSpan.Zero, WorkOutcome.Done),
    };
}
