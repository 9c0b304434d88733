using DataReliability.ComplianceReport.Files;

namespace DataReliability.ComplianceReport.Publishing;

/// <summary>Where reports are published: a prefix of a bucket for each.</summary>
public interface IReportPlace
{
    /// <summary>Takes the files of a scan's report; those of the same name are replaced.</summary>
    IReportFiles Files(string scanId);

    /// <summary>The URI of the prefix, such as <c>s3://bucket/reports/20261123T020000Z/</c>.</summary>
    string Location(string scanId);

    /// <summary>Opens the report's first page for whoever has the link, as long as it lasts.</summary>
    Task<Uri> LinkAsync(string scanId, CancellationToken cancellationToken);
}
