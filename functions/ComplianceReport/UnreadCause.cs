namespace DataReliability.ComplianceReport;

/// <summary>Why findings could not be evaluated.</summary>
/// <param name="Call">The call that failed.</param>
/// <param name="Reason">Why, of one of them.</param>
/// <param name="Findings">How many it hides.</param>
/// <param name="Places">In how many accounts and Regions.</param>
internal sealed record UnreadCause(string Call, string Reason, int Findings, int Places);
