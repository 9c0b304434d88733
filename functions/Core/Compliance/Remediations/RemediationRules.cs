namespace DataReliability.Core.Compliance.Remediations;

/// <summary>What holds for all remediations of a stack.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Policy">The policy in force; null where there is none, and then nothing is planned.</param>
/// <param name="Context">What controls know at a time: the same as scans tell them.</param>
public sealed record RemediationRules(string Stack, RemediationPolicy? Policy, Func<DateTimeOffset, ControlContext> Context)
{
    /// <summary>How much is changed, and how patiently.</summary>
    public RemediationLimits Limits => Policy?.Limits ?? new RemediationLimits();
}
