using System.Runtime.CompilerServices;
using System.Text.Json;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport.Files;

/// <summary>Keeps findings in a file of its own until the report is written, so that memory does not grow with them. The file
/// goes when it is disposed, or with the process.</summary>
public sealed class FindingSpool : IDisposable
{
    private readonly FileStream _file = SpoolFile.Create();

    /// <summary>Adds one.</summary>
    public void Add(Finding finding)
    {
        JsonSerializer.Serialize(_file, finding, ComplianceJson.Default.Finding);
        _file.WriteByte((byte)'\n');
    }

    /// <summary>All of them, in the order in which they were added. Nothing is added after this.</summary>
    public async IAsyncEnumerable<Finding> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        _file.Position = 0;
        using var reader = new StreamReader(_file, bufferSize: 256 * 1024, leaveOpen: true);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
            yield return JsonSerializer.Deserialize(line, ComplianceJson.Default.Finding)!;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
