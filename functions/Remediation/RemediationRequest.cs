namespace DataReliability.Remediation;

/// <summary>What the schedule asks for: nothing in particular.</summary>
public sealed record RemediationRequest;
