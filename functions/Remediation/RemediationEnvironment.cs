using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Waivers;
using DataReliability.Hosting;

namespace DataReliability.Remediation;

/// <summary>What the functions of remediation read from their environment.</summary>
internal static class RemediationEnvironment
{
    /// <summary><c>STACK_NAME</c>; <c>RELIABILITY_POLICY</c>, default reliability.json; <c>REMEDIATIONS_ENABLED</c>, true or false, default
    /// false: then all is a dry run, whatever the policy says. A policy with faults is none: then nothing may be changed by it, and the
    /// function says so.</summary>
    /// <exception cref="InvalidEnvironmentException">There is no such file, it is no policy, or the switch is neither true nor false.</exception>
    public static RemediationRules ReadRules(EnvironmentReader environment)
    {
        const string Switch = "REMEDIATIONS_ENABLED";
        var enabled = environment.Optional(Switch) ?? "false";
        if (enabled is not ("true" or "false"))
            environment.Fault(Switch, $"is '{enabled}': set it to true or false, or leave it out for false");
        var policy = PackageFiles.ReadPolicy(environment);
        var remediation = enabled == "true" ? policy.Remediation : policy.Remediation is { } wished ? wished with { Mode = RemediationMode.DryRun } : null;
        // Missing, the stack is a fault already.
        return new RemediationRules(environment.Optional("STACK_NAME") ?? "", remediation, now => new ControlContext { Now = now, Policy = policy });
    }

    /// <summary><c>COMPLIANCE_WAIVERS</c>: a path, relative to the package, default waivers.json. Without the file, or with a fault in
    /// it, it could not be told which failures are accepted.</summary>
    /// <exception cref="InvalidEnvironmentException">There is no such file, or a waiver in it has a fault.</exception>
    public static IReadOnlyList<Waiver> ReadWaivers(EnvironmentReader environment)
    {
        var reading = PackageFiles.ReadWaivers(environment);
        foreach (var fault in reading.Faults)
            environment.Fault(PackageFiles.WaiversVariable, $"has a waiver with a fault, so that nothing is planned: {fault}");
        environment.ThrowIfFaulty();
        return reading.Waivers;
    }
}
