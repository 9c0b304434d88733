using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Inventory.Calls;

/// <summary>
/// Sends what reads an account in a Region: within its budget, again when throttled or when the service broke. The clients
/// under it try once, so that the budget learns of every refusal. Safe for concurrent use.
/// </summary>
internal sealed class InventoryCalls(CallBudget budget, TimeProvider time)
{
    private const int ThrottledAttempts = 8;
    private const int BrokenAttempts = 4;
    private int _count;

    /// <summary>Calls sent, refused and repeated ones too.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Sends a call.</summary>
    /// <param name="call">As IAM names it.</param>
    /// <param name="send">Sends it once.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="isNone">Which errors are answers: that there is none, which is null.</param>
    public async Task<Read<T>> ReadAsync<T>(
        string call,
        Func<CancellationToken, Task<T>> send,
        CancellationToken cancellationToken,
        Func<Exception, bool>? isNone = null)
    {
        for (var (throttled, broken) = (0, 0); ;)
        {
            var sentAt = await budget.EnterAsync(cancellationToken);
            Interlocked.Increment(ref _count);
            try
            {
                return Read.Of(await send(cancellationToken));
            }
            catch (Exception e) when (isNone?.Invoke(e) == true)
            {
                return Read.Of(default(T)!);
            }
            catch (Exception e) when (CallFailure.IsOfTheCall(e, cancellationToken))
            {
                if (CallFailure.IsThrottling(e))
                {
                    budget.Throttled(sentAt);
                    if (++throttled == ThrottledAttempts)
                        return Read.Failed<T>(call, $"throttled out after {ThrottledAttempts} attempts: {CallFailure.Describe(e)}");
                }
                else if (!CallFailure.IsTransient(e))
                {
                    return Read.Failed<T>(call, CallFailure.Describe(e));
                }
                else if (++broken == BrokenAttempts)
                {
                    return Read.Failed<T>(call, $"{CallFailure.Describe(e)} ({BrokenAttempts} attempts)");
                }
            }

            // The budget makes throttled calls wait; these too, should it have room.
            await Task.Delay(TimeSpan.FromMilliseconds(100 << (throttled + broken)), time, cancellationToken);
        }
    }

    /// <summary>Reads all pages of what is small or kept whole. One page missing, all of it is unread: what it lacks cannot be told.</summary>
    /// <param name="call">As IAM names it.</param>
    /// <param name="page">Sends the call for the page of a token, null for the first, and gives the next page's token.</param>
    /// <param name="take">Takes what a page holds.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many pages there were.</returns>
    public async Task<Read<int>> AllAsync<TPage>(
        string call,
        Func<string?, CancellationToken, Task<(TPage Page, string? Next)>> page,
        Action<TPage> take,
        CancellationToken cancellationToken)
    {
        string? token = null;
        for (var number = 1; ; number++)
        {
            var read = await ReadAsync(call, cancel => page(token, cancel), cancellationToken);
            var (next, failed) = read.Match<(string?, IReadOnlyList<Unread>?)>(
                found =>
                {
                    take(found.Page);
                    return (found.Next, null);
                },
                unread => (null, unread));
            if (failed is not null)
                return Read.Failed<int>(call, $"page {number}: {failed[0].Reason}");
            if (string.IsNullOrEmpty(next))
                return number;
            if (next == token)
                return Read.Failed<int>(call, $"page {number} names itself as the next one");
            token = next;
        }
    }
}
