namespace DataReliability.Core.Compliance.Waivers;

/// <summary>The waiver that covers a failure at the time of a scan. Of several, the one that ends last.</summary>
/// <param name="Id">The waiver's name.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Reason">Why it is acceptable.</param>
/// <param name="Approver">Who agreed.</param>
/// <param name="Expires">When it ends and the failure counts again.</param>
/// <param name="EndsSoon">Whether that is within the notice: see <see cref="WaiverApplication.Notice"/>.</param>
/// <param name="Retroactive">Whether the failure was found before the waiver was agreed.</param>
public sealed record AppliedWaiver(
    string Id,
    string Owner,
    string Reason,
    string Approver,
    DateTimeOffset Expires,
    bool EndsSoon,
    bool Retroactive);
