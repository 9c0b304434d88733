namespace DataReliability.ComplianceReport.Files;

/// <summary>Makes files that hold what memory should not. Nobody else can read them; they go when they are closed, or with the
/// process.</summary>
public static class SpoolFile
{
    private const int BufferBytes = 256 * 1024;

    /// <summary>Makes one, to write and then to read, in the directory of temporary files.</summary>
    public static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
            BufferSize = BufferBytes,
        };
        // Findings are nobody else's business.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), $"dr-findings-{Path.GetRandomFileName()}"), options);
    }
}
