namespace DataReliability.Core.Compliance.Scans;

/// <summary>Writes the report of a scan to where people read it.</summary>
public interface IReportPublisher
{
    /// <summary>
    /// Publishes. The findings of places that are missing become Unknown first. Safe to repeat: the same scan gives the same
    /// files under the same names.
    /// </summary>
    /// <param name="scan">The scan, with all findings of its tasks kept.</param>
    /// <param name="cancellationToken">Leaves the report unfinished: without a manifest.</param>
    Task<PublishedReport> PublishAsync(EndedScan scan, CancellationToken cancellationToken);
}
