namespace DataReliability.Core.Snapshots.Planning;

/// <summary>A request names what can't be done. The message lists every fault.</summary>
public sealed class InvalidRequestException(IReadOnlyList<string> faults)
    : Exception($"the request is refused: {string.Join("; ", faults)}");
