using DataReliability.LocalCloud.Clock;
using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.Lambda;

/// <summary>Asynchronous invocations: a failed event is retried after one and two modelled minutes, then goes to the
/// dead-letter queue and the on-failure destination. What was accepted is kept until it has ended: an attempt that died
/// with LocalCloud is made again. Safe for concurrent use.</summary>
internal sealed class AsyncInvocations(StateKind<PendingInvocation> state, Func<string, FunctionRuntime?> functions, CloudClock clock, FailureSink failures) : IDueWork
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, AsyncInvocation> _waiting = new(StringComparer.Ordinal);
    private bool _isStopping;

    /// <inheritdoc/>
    public DueTime? NextDue
    {
        get
        {
            lock (_lock) return _waiting.Values.MinBy(i => i.Pending.Due) is { Pending: { Due: { } due } next } ? new DueTime(due, $"attempt {next.Attempt} of {next.Function}") : null;
        }
    }

    /// <summary>Goes on with what an earlier process left.</summary>
    public void Resume()
    {
        foreach (var (id, pending) in state.Load())
        {
            var invocation = new AsyncInvocation(id, pending);
            if (functions(pending.Function) is null) state.Delete(id);
            else if (pending.Due is null) Start(invocation);
            else Wait(invocation);
        }
    }

    /// <summary>Accepts an event: from here on it is not lost.</summary>
    public AsyncInvocation Invoke(string logicalId, ReadOnlyMemory<byte> payload)
    {
        var invocation = new AsyncInvocation(Guid.NewGuid().ToString(), new PendingInvocation(logicalId, payload.ToArray(), clock.Now, 1, null));
        state.Save(invocation.Id, invocation.Pending);
        Start(invocation);
        return invocation;
    }

    /// <inheritdoc/>
    public void RunDue(DateTimeOffset now)
    {
        List<AsyncInvocation> due;
        lock (_lock)
        {
            due = [.. _waiting.Values.Where(i => i.Pending.Due <= now).OrderBy(i => i.Pending.Due)];
            due.ForEach(i => _waiting.Remove(i.Id));
        }

        due.ForEach(Start);
    }

    /// <summary>From here on an attempt that fails was cut off by LocalCloud's end, and is made again by the next process.</summary>
    public void Stop() => _isStopping = true;

    private void Wait(AsyncInvocation invocation)
    {
        lock (_lock) _waiting[invocation.Id] = invocation;
        clock.Changed();
    }

    private void Start(AsyncInvocation invocation)
    {
        var pending = invocation.Pending;
        var function = functions(pending.Function) ?? throw new ArgumentException($"there is no function {pending.Function}", nameof(invocation));
        var work = clock.Begin($"attempt {pending.Attempt} of {pending.Function}");
        invocation.Attempt = function.Invoke(pending.Payload, invocation.Id);
        _ = FinishAsync(invocation, function, work);
    }

    private async Task FinishAsync(AsyncInvocation invocation, FunctionRuntime function, ClockWork work)
    {
        using var _ = work;
        var result = await invocation.Attempt!.Result;
        if (_isStopping) return;
        var pending = invocation.Pending;
        var isOld = clock.Now - pending.Since >= clock.Real(function.Definition.MaximumEventAge);
        if (!result.Succeeded && pending.Attempt <= function.Definition.RetryAttempts && !isOld)
        {
            invocation.Pending = pending with { Attempt = pending.Attempt + 1, Due = clock.Now + clock.Real(TimeSpan.FromMinutes(pending.Attempt)) };
            state.Save(invocation.Id, invocation.Pending);
            Wait(invocation);
            return;
        }

        if (!result.Succeeded)
            failures.Send(function.Definition, invocation.Id, pending.Payload, result, pending.Attempt, isOld ? "EventAgeExceeded" : "RetriesExhausted");
        state.Delete(invocation.Id);
    }
}
