namespace DataReliability.Hosting;

/// <summary>How a tick works through what is due.</summary>
public sealed record TickOptions
{
    /// <summary>How many workflows are advanced at once. Default 4.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>How many are nominated for one tick. Default 1000.</summary>
    public int MaxItems { get; init; } = 1000;

    /// <summary>With less than this left of the invocation, none is begun. Default 15 seconds.</summary>
    public TimeSpan MinTimeLeft { get; init; } = TimeSpan.FromSeconds(15);
}
