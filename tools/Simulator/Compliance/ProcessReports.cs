using DataReliability.ComplianceReport.Files;
using DataReliability.ComplianceReport.Publishing;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Simulator.Cloud;
using DataReliability.Simulator.Faults;
using DataReliability.Simulator.Processes;

namespace DataReliability.Simulator.Compliance;

/// <summary>The bucket of reports and the topic that is told of them, as one process reaches them. The files themselves are not kept: a
/// report's manifest tells one from another.</summary>
/// <param name="process">Who writes.</param>
internal sealed class ProcessReports(Process process) : IReportPlace, IReportFiles, IReportNotices
{
    private Weather Weather => process.World.Weather;

    /// <inheritdoc/>
    public IReportFiles Files(string scanId) => this;

    /// <inheritdoc/>
    public string Location(string scanId) => $"s3://{process.Deployment.Name}/reports/{scanId}/";

    /// <inheritdoc/>
    public Task<Uri> LinkAsync(string scanId, CancellationToken cancellationToken) => Task.FromResult(new Uri($"https://reports.example/{scanId}/index.html"));

    /// <inheritdoc/>
    public async ValueTask<Stream> CreateAsync(string path, string contentType, CancellationToken cancellationToken)
    {
        await process.TravelAsync(cancellationToken);
        if (Weather.IsOut(Outages.Bucket) || Weather.Strikes(Weather.Rates.Report / 50, "reports: a file is not written"))
            throw new CloudFaultException($"{path} was not written");
        return Stream.Null;
    }

    /// <inheritdoc/>
    public async Task SendAsync(PublishedReport report, CancellationToken cancellationToken)
    {
        await process.TravelAsync(cancellationToken);
        process.World.Invariants.Written(process, report);
        if (Weather.IsOut(Outages.Topic, process.Deployment.Name) || Weather.Strikes(Weather.Rates.Report / 2, "reports: nobody is told"))
            throw new CloudFaultException($"nobody was told of {report.ScanId}");
        process.World.History.Add(process.Name, "tells of the report {0}: {1}", report.ScanId, report.Subject);
        await process.TravelAsync(cancellationToken);
        if (Weather.Strikes(Weather.Rates.Report / 2, "reports: told, and no answer"))
            throw new CloudFaultException($"no answer about {report.ScanId}");
    }
}
