using System.Collections.Immutable;

namespace DataReliability.RdsModel.Engines;

/// <summary>What became of engine work.</summary>
public abstract record WorkOutcome
{
    /// <summary>Done, with nothing to tell.</summary>
    public static WorkDone Done { get; } = new();
}

/// <summary>It is done.</summary>
public sealed record WorkDone : WorkOutcome
{
    /// <summary>The port of the database's endpoint, where it is or may have become another.</summary>
    public int? Port { get; init; }

    /// <summary>For the endpoints of a cluster: their ports, by name.</summary>
    public ImmutableSortedDictionary<string, int>? Ports { get; init; }

    /// <summary>For a copy: the database's time at its end. What was committed by then is in it.</summary>
    public DateTimeOffset? DatabaseTime { get; init; }
}

/// <summary>It can't be done.</summary>
/// <param name="Message">Why, for people.</param>
/// <param name="Status">The status that this leads the resource into: failed, incompatible-parameters, incompatible-restore,
/// incompatible-network, storage-full, inaccessible-encryption-credentials, insufficient-capacity, ...</param>
public sealed record WorkFailed(string Message, string Status = "failed") : WorkOutcome;
