using System.Text;
using DataReliability.ComplianceReport.Files;
using DataReliability.ComplianceReport.Manifests;

namespace DataReliability.ComplianceReport.Tests;

/// <summary>Keeps a report's files. A file is there once its stream is closed, and is written once; one that is disposed without being awaited is given up.</summary>
internal sealed class MemoryFiles : IReportFiles
{
    /// <summary>Whether a file takes nothing.</summary>
    public Func<string, bool> Breaks { get; init; } = _ => false;

    public Dictionary<string, byte[]> Whole { get; } = new(StringComparer.Ordinal);

    public ValueTask<Stream> CreateAsync(string path, string contentType, CancellationToken cancellationToken) =>
        new(new Kept(bytes => Whole.Add(path, bytes), Breaks(path)));

    public string Text(string path) => Encoding.UTF8.GetString(Whole[path]);

    public IReadOnlyList<string> Lines(string path) => Text(path).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IEnumerable<FileDigest> Digests() =>
        Whole.Where(file => file.Key != ReportManifest.FileName).Select(file => new FileDigest(file.Key, file.Value.Length, ManifestJson.Sha256(file.Value)));

    private sealed class Kept(Action<byte[]> closed, bool breaks) : MemoryStream
    {
        private bool _closed;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            breaks ? ValueTask.FromException(new IOException("no space left")) : base.WriteAsync(buffer, cancellationToken);

        public override ValueTask DisposeAsync()
        {
            if (!_closed)
                closed(ToArray());
            return base.DisposeAsync();
        }

        protected override void Dispose(bool disposing)
        {
            _closed = true;
            base.Dispose(disposing);
        }
    }
}
