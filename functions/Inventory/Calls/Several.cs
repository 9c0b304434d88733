namespace DataReliability.Inventory.Calls;

/// <summary>Does something for each item of a page, several at a time, and keeps their order.</summary>
internal static class Several
{
    private const int AtATime = 8;

    /// <param name="items">The page.</param>
    /// <param name="each">What to do; null leaves the item out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<TOut>> SelectAsync<TIn, TOut>(
        IReadOnlyList<TIn> items, Func<TIn, CancellationToken, Task<TOut?>> each, CancellationToken cancellationToken)
        where TOut : class
    {
        var done = new TOut?[items.Count];
        await Parallel.ForAsync(
            0,
            items.Count,
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
            async (i, cancel) => done[i] = await each(items[i], cancel));
        return [.. done.OfType<TOut>()];
    }
}
