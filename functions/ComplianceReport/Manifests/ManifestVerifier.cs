using System.Text.Json;

namespace DataReliability.ComplianceReport.Manifests;

/// <summary>Compares reports with what their manifests say. Pure: whoever calls it reads and hashes the files.</summary>
public static class ManifestVerifier
{
    /// <summary>Compares a report's files with its manifest.</summary>
    /// <param name="manifest">What was written.</param>
    /// <param name="found">What is there, the manifest itself left out, in any order.</param>
    /// <returns>What differs, by path; empty when all is as it was written.</returns>
    public static IReadOnlyList<ManifestFault> VerifyFiles(ReportManifest manifest, IEnumerable<FileDigest> found)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var there = found.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var faults = new SortedList<string, ManifestFault>(StringComparer.Ordinal);
        foreach (var written in manifest.Files)
        {
            if (!there.Remove(written.Path, out var file))
                faults[written.Path] = new ManifestFault.Missing(written.Path);
            else if (file != written)
                faults[written.Path] = new ManifestFault.Altered(written.Path, written, file);
        }

        foreach (var path in there.Keys)
            faults[path] = new ManifestFault.Added(path);
        return [.. faults.Values];
    }

    /// <summary>Compares manifests with the ones that they say came before.</summary>
    /// <param name="chain">The bytes of manifests, oldest first, none left out in between. The oldest may name one before it.</param>
    /// <returns>What is wrong, oldest first; empty when the chain holds.</returns>
    public static IReadOnlyList<ManifestFault> VerifyChain(IEnumerable<ReadOnlyMemory<byte>> chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        var faults = new List<ManifestFault>();
        string? before = null;
        var position = 0;
        foreach (var bytes in chain)
        {
            position++;
            if (ReadOrNull(bytes.Span, position, faults) is { } manifest && before is not null && manifest.Previous?.Sha256 != before)
                faults.Add(new ManifestFault.BrokenChain(manifest.Scan, manifest.Previous?.Sha256, before));
            before = ManifestJson.Sha256(bytes.Span);
        }

        return faults;
    }

    private static ReportManifest? ReadOrNull(ReadOnlySpan<byte> bytes, int position, List<ManifestFault> faults)
    {
        try
        {
            var manifest = ManifestJson.Read(bytes);
            if (manifest.Version == ReportManifest.CurrentVersion)
                return manifest;
            faults.Add(new ManifestFault.Unreadable(position, $"version {manifest.Version}, not {ReportManifest.CurrentVersion}"));
        }
        catch (JsonException exception)
        {
            faults.Add(new ManifestFault.Unreadable(position, exception.Message));
        }

        return null;
    }
}
