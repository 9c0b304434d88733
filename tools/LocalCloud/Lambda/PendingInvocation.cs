namespace DataReliability.LocalCloud.Lambda;

/// <summary>An asynchronous invocation that has not ended, as it is kept.</summary>
/// <param name="Function">The logical id.</param>
/// <param name="Since">When it was accepted.</param>
/// <param name="Attempt">The attempt that runs or is due, from 1.</param>
/// <param name="Due">When the attempt is due; null while it runs.</param>
internal sealed record PendingInvocation(string Function, byte[] Payload, DateTimeOffset Since, int Attempt, DateTimeOffset? Due);
