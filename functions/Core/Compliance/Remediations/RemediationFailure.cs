namespace DataReliability.Core.Compliance.Remediations;

/// <summary>A remediation that failed, as the circuit breaker counts it: filed as <c>remediation-failure/TIME-KEY</c>.</summary>
/// <param name="Workflow">Which, as <c>kind/key</c>.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record RemediationFailure(string Workflow, DateTimeOffset At, string Reason);
