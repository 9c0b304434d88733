using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Fleet;

namespace DataReliability.Simulator;

/// <summary>The policy that all deployments have in their packages.</summary>
public static class SimulatedPolicy
{
    /// <summary>Its file, beside the simulator.</summary>
    public const string FileName = "simulated-policy.json";

    private static readonly Lazy<ReliabilityPolicy> Read = new(() =>
        ReliabilityPolicyReader.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, FileName))) switch
        {
            PolicyReading.Accepted { Policy: { Remediation: not null } policy } => policy,
            var other => throw new InvalidOperationException($"{FileName} is no policy with a section remediation: {other}"),
        });

    /// <summary>What it says of remediation.</summary>
    public static RemediationPolicy Remediation => Read.Value.Remediation!;
}
