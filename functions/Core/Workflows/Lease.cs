namespace DataReliability.Core.Workflows;

/// <summary>Who is acting on a workflow, and until when at the latest.</summary>
/// <param name="Owner">The invocation that holds it.</param>
/// <param name="Fence">The version that the holder recorded its intent as; grows with each holder.</param>
/// <param name="Until">When others may take over.</param>
public sealed record Lease(string Owner, long Fence, DateTimeOffset Until);
