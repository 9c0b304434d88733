using DataReliability.ComplianceReport.Files;
using DataReliability.ComplianceReport.Publishing;

namespace DataReliability.ComplianceReport.Tests.Publishing;

/// <summary>Keeps every report that is published, each time anew.</summary>
internal sealed class MemoryPlace : IReportPlace
{
    public List<(string Scan, MemoryFiles Files)> Published { get; } = [];

    public IReportFiles Files(string scanId)
    {
        var files = new MemoryFiles();
        Published.Add((scanId, files));
        return files;
    }

    public string Location(string scanId) => $"s3://reports/{scanId}/";

    public Task<Uri> LinkAsync(string scanId, CancellationToken cancellationToken) => Task.FromResult(new Uri($"https://reports.example/{scanId}/index.html"));
}
