namespace DataReliability.ComplianceReport.Files;

/// <summary>Where a report's files go: a directory, or a prefix of a bucket.</summary>
public interface IReportFiles
{
    /// <summary>Begins a file. Several may be open at once; each is written from its start to its end, once.</summary>
    /// <param name="path">Relative, with <c>/</c> between its parts, such as <c>controls/RDS.1-failed-1.html</c>: lower-case or
    /// upper-case letters, digits, dots and dashes, no part that is <c>..</c>.</param>
    /// <param name="contentType">Its media type, with the charset where it is text.</param>
    /// <returns>Takes the bytes; the file is there, whole, once the stream is disposed.</returns>
    ValueTask<Stream> CreateAsync(string path, string contentType, CancellationToken cancellationToken);
}
