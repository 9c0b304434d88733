namespace DataReliability.Core.Compliance.Inventory;

/// <summary>A part of the inventory that could not be read.</summary>
/// <param name="Call">The call that failed, as IAM names it, such as <c>rds:DescribeDBSnapshotAttributes</c>.</param>
/// <param name="Reason">Why, for people: <c>AccessDenied: …</c>, <c>throttled out after 8 attempts</c>, <c>the answer lacks MultiAZ</c>.</param>
public sealed record Unread(string Call, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Call}: {Reason}";
}
