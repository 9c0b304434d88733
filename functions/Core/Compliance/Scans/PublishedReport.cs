using DataReliability.Core.Compliance.Findings;

namespace DataReliability.Core.Compliance.Scans;

/// <summary>A report that was published, filed as a document so that the next one can compare and chain with it.</summary>
/// <param name="ScanId">The scan that it reports.</param>
/// <param name="EndedAt">When that scan ended, UTC.</param>
/// <param name="Scope">What it was to look at: trends compare scans of one scope.</param>
/// <param name="Score">Its overall score.</param>
/// <param name="Changes">How many findings changed how since the scan before; kinds without any are left out.</param>
/// <param name="ManifestSha256">Of its manifest's bytes: 64 lower-case hexadecimal digits.</param>
/// <param name="Location">Where its files are: the URI of the prefix, such as <c>s3://bucket/reports/ID/</c>.</param>
/// <param name="Link">Opens its first page for those who are told of it, for as long as it lasts.</param>
/// <param name="Subject">What a message about it is called: one line of at most 100 ASCII characters.</param>
/// <param name="Text">What the message says: plain text of at most 2,000 characters, without the link.</param>
public sealed record PublishedReport(
    string ScanId,
    DateTimeOffset EndedAt,
    ScanScope Scope,
    Score Score,
    IReadOnlyDictionary<ChangeKind, int> Changes,
    string ManifestSha256,
    string Location,
    Uri Link,
    string Subject,
    string Text)
{
    /// <summary>The collection of these documents; their names are the ids of scans, which sort by time.</summary>
    public const string Collection = "compliance-report";
}
