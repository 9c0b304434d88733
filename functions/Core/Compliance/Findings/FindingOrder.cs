namespace DataReliability.Core.Compliance.Findings;

/// <summary>Worst first: Unknown, then Failed, then waived failures, then Passed, then not applicable; within each by severity, control and ARN.</summary>
public sealed class FindingOrder : IComparer<Finding>
{
    /// <summary>The one there is.</summary>
    public static FindingOrder WorstFirst { get; } = new();

    /// <inheritdoc/>
    public int Compare(Finding? x, Finding? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var order = Rank(x).CompareTo(Rank(y));
        if (order == 0)
            order = y.Severity.CompareTo(x.Severity);
        if (order == 0)
            order = ControlOrder.Compare(x.Control, y.Control);
        if (order == 0)
            order = string.CompareOrdinal(x.Resource.Arn, y.Resource.Arn);
        return order == 0 ? string.CompareOrdinal(x.Id, y.Id) : order;
    }

    private static int Rank(Finding finding) => finding.Outcome switch
    {
        Outcome.Unknown => 0,
        Outcome.Failed => finding.IsWaived ? 2 : 1,
        Outcome.Passed => 3,
        _ => 4,
    };
}
