namespace DataReliability.Core.Compliance.Findings;

/// <summary>All findings of one resource: read and written together.</summary>
/// <param name="Resource">The resource as last seen. Where a listing failed, the one that stands for all of a type.</param>
/// <param name="ScannedAt">The time of the last scan that dealt with it, UTC.</param>
/// <param name="Findings">One a control, in any order. At least one; each is of this resource.</param>
public sealed record ResourceFindings(ResourceRef Resource, DateTimeOffset ScannedAt, IReadOnlyList<Finding> Findings);
