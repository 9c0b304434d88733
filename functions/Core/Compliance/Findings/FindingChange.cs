namespace DataReliability.Core.Compliance.Findings;

/// <summary>What a scan changed of a finding. Unchanged ones are not listed.</summary>
/// <param name="FindingId">The finding.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Control">The control's id.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Before">The outcome before; null when it was never judged before.</param>
/// <param name="After">The outcome now; null when the resource is gone.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record FindingChange(
    string FindingId,
    ChangeKind Kind,
    string Control,
    Severity Severity,
    ResourceRef Resource,
    Outcome? Before,
    Outcome? After,
    string Reason)
{
    /// <summary>What a scan changed of a finding; null when nothing.</summary>
    /// <param name="finding">The finding after the scan.</param>
    /// <param name="at">The scan's time.</param>
    public static FindingChange? Of(Finding finding, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.ChangedAt != at
            ? null
            : new FindingChange(
                finding.Id, finding.LastChange, finding.Control, finding.Severity, finding.Resource,
                finding.OutcomeBefore, finding.GoneAt is null ? finding.Outcome : null,
                finding.GoneAt is null ? finding.Reason : FindingLifecycle.GoneReason);
    }
}
