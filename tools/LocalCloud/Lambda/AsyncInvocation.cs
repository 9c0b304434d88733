namespace DataReliability.LocalCloud.Lambda;

/// <summary>An asynchronous invocation under way.</summary>
internal sealed class AsyncInvocation(string id)
{
    private readonly TaskCompletionSource<bool> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id { get; } = id;

    /// <summary>The attempt that runs or waits now.</summary>
    public Invocation? Attempt { get; set; }

    /// <summary>Whether it still waits for a process, or for its next attempt.</summary>
    public bool IsWaiting => !_ended.Task.IsCompleted && Attempt?.Started is null;

    /// <summary>Ends with whether the function succeeded in the end.</summary>
    public Task<bool> Ended => _ended.Task;

    public void End(bool succeeded) => _ended.TrySetResult(succeeded);
}
