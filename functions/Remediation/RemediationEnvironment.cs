using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Scans;
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

    /// <summary><c>HOME_ACCOUNT</c> and, as Lambda sets it, <c>AWS_REGION</c>: where this stack is, and all that it mends.</summary>
    /// <exception cref="InvalidEnvironmentException">One is missing.</exception>
    public static ScanPlace ReadHome(EnvironmentReader environment)
    {
        var home = new ScanPlace(
            environment.Required("HOME_ACCOUNT", "the account that this stack is in"),
            environment.Required("AWS_REGION", "the Region of this stack; Lambda sets it"));
        environment.ThrowIfFaulty();
        return home;
    }

    /// <summary><c>COMPLIANCE_WAIVERS</c>: a path, relative to the package, default waivers.json. Without the file, or with a fault in
    /// it, it could not be told which failures are accepted.</summary>
    /// <exception cref="InvalidEnvironmentException">There is no such file, or a waiver in it has a fault.</exception>
    public static IReadOnlyList<Waiver> ReadWaivers(EnvironmentReader environment)
    {
        const string Name = "COMPLIANCE_WAIVERS";
        var path = PackageFiles.PathOf(environment, environment.Optional(Name) ?? "waivers.json");
        if (!File.Exists(path))
            environment.Fault(Name, $"names {path}, which is no file: put the waivers into the package, if only {{\"waivers\": []}}");
        environment.ThrowIfFaulty();
        var reading = new WaiverReader([.. ControlCatalogue.Metadata.Keys]).Read(File.ReadAllText(path));
        foreach (var fault in reading.Faults)
            environment.Fault(Name, $"has a waiver with a fault, so that nothing is planned: {fault}");
        environment.ThrowIfFaulty();
        return reading.Waivers;
    }
}
