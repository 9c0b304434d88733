using DataReliability.Core.Fleet;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>What a remediation sees.</summary>
/// <param name="Subject">The resource, read just now.</param>
/// <param name="OtherWork">What else of ours is at the same database, as <c>kind/key</c>; null for nothing.</param>
/// <param name="Failures">Failures of the last time; those before <see cref="RemediationLimits.FailureWindow"/> do not count.</param>
public sealed record RemediationSight(Sight<RemediationSubject> Subject, string? OtherWork, IReadOnlyList<RemediationFailure> Failures);
