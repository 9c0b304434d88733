namespace DataReliability.LocalCloud.Faults;

/// <summary>A fault as it is kept.</summary>
/// <param name="Number">The number in its id.</param>
/// <param name="Until">When it is over; null for no end.</param>
internal sealed record FaultRecord(Fault Fault, int Number, DateTimeOffset? Until)
{
    public FaultState State { get; init; }

    public int Struck { get; init; }

    /// <summary>How many occasions it let pass.</summary>
    public int Seen { get; init; }

    /// <summary>How many random numbers it drew.</summary>
    public int Drawn { get; init; }

    /// <summary>Since when it holds which resource in which status.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Holds { get; init; } = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
}
