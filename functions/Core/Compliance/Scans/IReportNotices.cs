namespace DataReliability.Core.Compliance.Scans;

/// <summary>Tells people of a report.</summary>
public interface IReportNotices
{
    /// <summary>Tells everybody who has asked for it. Told again when whoever tells dies before it is recorded.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    Task SendAsync(PublishedReport report, CancellationToken cancellationToken);
}
