namespace DataReliability.Core.Compliance.Findings;

/// <summary>What a scan changed of a finding.</summary>
public enum ChangeKind
{
    /// <summary>The outcome is what it was, or a first judgement found nothing bad.</summary>
    Unchanged = 0,

    /// <summary>It fails for the first time.</summary>
    New = 1,

    /// <summary>It failed, and is now seen to be good, no longer applicable, or gone.</summary>
    Resolved = 2,

    /// <summary>It fails again after it was resolved.</summary>
    Reopened = 3,

    /// <summary>It could be judged before, or is new, and could not be judged now.</summary>
    WentUnknown = 4,

    /// <summary>It could not be judged before and now can be, and neither begins nor ends a failure by that.</summary>
    BecameKnown = 5,

    /// <summary>The resource is gone, and nothing was open.</summary>
    Gone = 6,
}
