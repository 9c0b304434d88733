using DataReliability.Core.Fleet;

namespace DataReliability.Aws.Rds;

/// <summary>Turns calls that read into sights.</summary>
internal static class Looking
{
    public static Task<Sight<T>> OneAsync<T>(
        string call, Func<Task<T?>> read, Func<Exception, bool> isGone, CancellationToken cancellationToken)
        where T : class => GuardAsync<T>(
            call,
            async () => await read() is { } found ? new Sight<T>.Seen(found) : new Sight<T>.Gone(),
            isGone,
            () => new Sight<T>.Gone(),
            cancellationToken);

    /// <summary>Reads every page. <paramref name="isNone"/> tells errors that mean "there are none".</summary>
    public static Task<Sight<IReadOnlyList<T>>> AllAsync<T>(
        string call,
        Func<string?, Task<(IEnumerable<T> Items, string? Marker)>> read,
        Func<Exception, bool> isNone,
        CancellationToken cancellationToken) => GuardAsync(
            call,
            async () =>
            {
                var all = new List<T>();
                string? marker = null;
                do
                {
                    var page = await read(marker);
                    all.AddRange(page.Items);
                    marker = page.Marker;
                }
                while (!string.IsNullOrEmpty(marker));
                return new Sight<IReadOnlyList<T>>.Seen(all);
            },
            isNone,
            () => new Sight<IReadOnlyList<T>>.Seen([]),
            cancellationToken);

    private static async Task<Sight<T>> GuardAsync<T>(
        string call, Func<Task<Sight<T>>> read, Func<Exception, bool> isGone, Func<Sight<T>> gone, CancellationToken cancellationToken)
    {
        try
        {
            return await read();
        }
        catch (Exception e) when (isGone(e))
        {
            return gone();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e) when (RdsFailure.IsOfTheCall(e))
        {
            return new Sight<T>.Unknown(call, RdsFailure.Describe(e));
        }
    }
}
