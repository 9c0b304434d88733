namespace DataReliability.Dr.Terminal;

/// <summary>Writes progress in lines, in the order in which it is reported.</summary>
/// <param name="output">Where to.</param>
public sealed class LineProgress(TextWriter output) : IProgress<string>
{
    private readonly Lock _lock = new();

    /// <inheritdoc/>
    public void Report(string value)
    {
        lock (_lock)
            output.WriteLine($"  {value}");
    }
}
