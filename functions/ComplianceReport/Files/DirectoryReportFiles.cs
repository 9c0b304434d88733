using DataReliability.ComplianceReport.Manifests;

namespace DataReliability.ComplianceReport.Files;

/// <summary>Writes a report into a directory, which is made if it is not there. Files of the same name are replaced; the manifest of an earlier
/// report goes first, so that what is not finished has none.</summary>
public sealed class DirectoryReportFiles : IReportFiles
{
    private readonly string _root;
    private bool _begun;

    /// <param name="root">The directory, absolute or relative to the working directory.</param>
    public DirectoryReportFiles(string root)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(root);
        _root = Path.GetFullPath(root);
    }

    /// <inheritdoc/>
    public ValueTask<Stream> CreateAsync(string path, string contentType, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var full = Path.GetFullPath(Path.Combine(_root, path));
        if (!full.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new ArgumentException($"'{path}' is not below the report's directory '{_root}'", nameof(path));

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        if (!_begun)
            File.Delete(Path.Combine(_root, ReportManifest.FileName));
        _begun = true;

        // What writes a report gathers what it writes.
        return new(new FileStream(full, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0, useAsync: false));
    }
}
