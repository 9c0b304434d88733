using System.Collections.Concurrent;
using DataReliability.Core.Workflows;

namespace DataReliability.TestSupport.Workflows.Toy;

/// <summary>What effects change. Safe for concurrent use.</summary>
public sealed class ParcelWorld
{
    private readonly ConcurrentDictionary<string, int> _done = new();

    /// <summary>Called before and after an effect; throw to die there.</summary>
    public Action<string>? Around { get; set; }

    /// <summary>Takes the place of doing an effect.</summary>
    public Func<string, CancellationToken, Task<EffectOutcome>>? Instead { get; set; }

    public int Count(string effect) => _done.GetValueOrDefault(effect);

    public async Task<EffectOutcome> DoAsync(string effect, CancellationToken cancellationToken)
    {
        if (Instead is not null)
            return await Instead(effect, cancellationToken);
        Around?.Invoke($"before {effect}");
        _done.AddOrUpdate(effect, 1, (_, count) => count + 1);
        await Task.Yield();
        Around?.Invoke($"after {effect}");
        return EffectOutcome.Done(effect);
    }
}
