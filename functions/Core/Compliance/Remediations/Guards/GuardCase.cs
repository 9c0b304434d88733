using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Remediations.Guards;

/// <summary>What guards are asked about: a change that could be made now.</summary>
/// <param name="State">The remediation.</param>
/// <param name="Subject">Its resource, read just now.</param>
/// <param name="Sight">What else was seen.</param>
/// <param name="Rules">What holds for all.</param>
/// <param name="Now">The time.</param>
internal sealed record GuardCase(
    RemediationState State, RemediationSubject Subject, RemediationSight Sight, RemediationRules Rules, DateTimeOffset Now)
{
    public Resource Resource => Subject.Resource;

    public bool IsRevert => State.Reverts is not null;
}
