using DataReliability.ComplianceReport.Manifests;

namespace DataReliability.ComplianceReport.Files;

/// <summary>Passes files on and takes their digests as they are written, for the manifest. For one writer at a time.</summary>
internal sealed class RecordedFiles(IReportFiles files) : IReportFiles
{
    private readonly List<FileDigest> _written = [];

    /// <summary>The files that are whole, by path in ordinal order.</summary>
    public IReadOnlyList<FileDigest> Written => [.. _written.OrderBy(file => file.Path, StringComparer.Ordinal)];

    public async ValueTask<Stream> CreateAsync(string path, string contentType, CancellationToken cancellationToken) =>
        new DigestStream(await files.CreateAsync(path, contentType, cancellationToken),
            (bytes, sha256) => _written.Add(new FileDigest(path, bytes, sha256)));
}
