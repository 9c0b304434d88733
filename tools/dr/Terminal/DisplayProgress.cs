namespace DataReliability.Dr.Terminal;

/// <summary>Shows progress in lines, in the order in which it is reported.</summary>
/// <param name="display">Where to.</param>
public sealed class DisplayProgress(IDrillDisplay display) : IProgress<string>
{
    private readonly Lock _lock = new();

    /// <inheritdoc/>
    public void Report(string value)
    {
        lock (_lock)
            display.Say($"  {value}");
    }
}
