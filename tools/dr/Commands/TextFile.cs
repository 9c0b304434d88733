namespace DataReliability.Dr.Commands;

/// <summary>Reads what a command is given to check.</summary>
internal static class TextFile
{
    /// <summary>Its name for people, and its text.</summary>
    /// <param name="file">The file; - for what is piped in.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <exception cref="UsageException">It can't be read.</exception>
    public static async Task<(string Name, string Text)> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (file == "-")
            return ("standard input", await Console.In.ReadToEndAsync(cancellationToken));
        try
        {
            return (file, await File.ReadAllTextAsync(file, cancellationToken));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} can't be read: {e.Message} Name the file, or - for a pipe.");
        }
    }
}
