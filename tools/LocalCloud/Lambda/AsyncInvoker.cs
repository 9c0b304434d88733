using System.Collections.Concurrent;

namespace DataReliability.LocalCloud.Lambda;

/// <summary>Asynchronous invocation: a failed event is retried after one and two modelled minutes, then goes to the
/// dead-letter queue and the on-failure destination.</summary>
internal sealed class AsyncInvoker(FunctionRuntime function, CloudClock clock, FailureSink failures) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);

    public AsyncInvocation Invoke(ReadOnlyMemory<byte> payload)
    {
        var invocation = new AsyncInvocation(Guid.NewGuid().ToString());
        _running[invocation.Id] = Task.Run(() => RunAsync(invocation, payload));
        return invocation;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await Task.WhenAll(_running.Values).WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (TimeoutException)
        {
            // The functions are stopped next; what still waits for them ends with them.
        }

        _stop.Dispose();
    }

    private async Task RunAsync(AsyncInvocation invocation, ReadOnlyMemory<byte> payload)
    {
        var succeeded = false;
        try
        {
            var since = clock.Now;
            for (var attempt = 1; ; attempt++)
            {
                invocation.Attempt = function.Invoke(payload, invocation.Id);
                var result = await invocation.Attempt.Result.WaitAsync(_stop.Token);
                succeeded = result.Succeeded;
                if (succeeded) return;
                var isOld = clock.Now - since >= clock.Real(function.Definition.MaximumEventAge);
                if (attempt > function.Definition.RetryAttempts || isOld)
                {
                    failures.Send(function.Definition, invocation.Id, payload, result, attempt, isOld ? "EventAgeExceeded" : "RetriesExhausted");
                    return;
                }

                await clock.DelayAsync(TimeSpan.FromMinutes(attempt), _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // LocalCloud stops: the event goes with it.
        }
        finally
        {
            invocation.End(succeeded);
            _running.TryRemove(invocation.Id, out _);
        }
    }
}
