namespace DataReliability.LocalCloud.Lambda;

/// <summary>An asynchronous invocation under way.</summary>
internal sealed class AsyncInvocation(string id, PendingInvocation pending)
{
    /// <summary>The request id, the same on every attempt.</summary>
    public string Id { get; } = id;

    /// <summary>How far it is.</summary>
    public PendingInvocation Pending { get; set; } = pending;

    /// <summary>The attempt that runs, or ran last.</summary>
    public Invocation? Attempt { get; set; }

    /// <summary>Whether no attempt has reached a process of the function yet.</summary>
    public bool IsWaiting => Attempt is { Started: null, Result.IsCompleted: false };
}
