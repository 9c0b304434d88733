namespace DataReliability.Dr.Templates.Iam;

/// <summary>A grant that no drill uses and that is needed all the same.</summary>
/// <param name="Grant">The grant.</param>
/// <param name="Because">When it is used.</param>
internal sealed record RareGrant(RecordedGrant Grant, string Because)
{
    private const string EndsWhatNobodyEnds = "what no worker comes forward for, and what is past its deadline, is ended by the tick";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RareGrant> All { get; } =
    [
        new(new RecordedGrant("AdvanceComplianceScans", "dynamodb:Query", "${Table.Arn}"), EndsWhatNobodyEnds),
        new(new RecordedGrant("AdvanceComplianceScans", "dynamodb:UpdateItem", "${Table.Arn}"), EndsWhatNobodyEnds),
        new(new RecordedGrant("RunDataChecks", "dynamodb:UpdateItem", "${Table.Arn}"), "a record that a report makes undecidable is buried, which takes a bug"),
    ];
}
