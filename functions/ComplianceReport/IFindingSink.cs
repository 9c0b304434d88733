using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport;

/// <summary>Writes one form of a report, finding by finding. Disposed before it is complete, it gives up what it has under way.</summary>
internal interface IFindingSink : IDisposable
{
    /// <summary>Takes the next finding.</summary>
    ValueTask AddAsync(Finding finding, CancellationToken cancellationToken);

    /// <summary>Writes what comes after the last one. Its files are whole after this.</summary>
    ValueTask CompleteAsync(ReportContents contents, CancellationToken cancellationToken);
}
