using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Workflows;

namespace DataReliability.Simulator.Cloud;

/// <summary>The index of due work, which is eventually consistent: now and then it answers what it answered before.</summary>
/// <param name="world">Where the fault strikes.</param>
/// <param name="table">What is indexed.</param>
public sealed class StaleIndex(World world, InMemoryWorkflowStore table)
{
    private readonly Dictionary<string, IReadOnlyList<DueWork>> _before = new(StringComparer.Ordinal);

    /// <summary>As <see cref="IWorkflowStore.ListDueAsync"/>.</summary>
    public async Task<IReadOnlyList<DueWork>> ListAsync(string kind, DateTimeOffset now, int limit)
    {
        if (_before.TryGetValue(kind, out var before) && world.Weather.Strikes(world.Weather.Rates.StaleIndex, "store: a stale index"))
            return [.. before.Where(work => work.DueAt <= now).Take(limit)];

        var due = await table.ListDueAsync(kind, now, limit, CancellationToken.None);
        _before[kind] = due;
        return due;
    }
}
