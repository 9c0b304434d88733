using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Waivers;
using DataReliability.Core.Fleet;

namespace DataReliability.Hosting;

/// <summary>Finds and reads files that stand beside a function's code.</summary>
public static class PackageFiles
{
    /// <summary>Names the file of waivers.</summary>
    public const string WaiversVariable = "COMPLIANCE_WAIVERS";

    private const string PolicyVariable = "RELIABILITY_POLICY";

    /// <summary>A path, relative to the package unless it is absolute, as an absolute one. The managed runtime's base directory
    /// is its own; the package is where <c>LAMBDA_TASK_ROOT</c> says.</summary>
    public static string PathOf(EnvironmentReader environment, string path)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return Path.Combine(environment.Optional("LAMBDA_TASK_ROOT") ?? AppContext.BaseDirectory, path);
    }

    /// <summary>The path of <c>RELIABILITY_POLICY</c>, default reliability.json, and what it holds; null where there is no such
    /// file.</summary>
    public static (string Path, PolicyReading? Reading) FindPolicy(EnvironmentReader environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var path = PathOf(environment, environment.Optional(PolicyVariable) ?? "reliability.json");
        return (path, File.Exists(path) ? ReliabilityPolicyReader.Read(File.ReadAllText(path)) : null);
    }

    /// <summary>The policy, for what can't go on without one.</summary>
    /// <exception cref="InvalidEnvironmentException">There is no such file, or it is no policy; the message lists every fault.</exception>
    public static ReliabilityPolicy ReadPolicy(EnvironmentReader environment)
    {
        var (path, reading) = FindPolicy(environment);
        if (reading is null)
            environment.Fault(PolicyVariable, $"names {path}, which is no file: put the policy into the package");
        foreach (var fault in (reading as PolicyReading.Refused)?.Faults ?? [])
            environment.Fault(PolicyVariable, $"{path}: {fault}");
        environment.ThrowIfFaulty();
        return ((PolicyReading.Accepted)reading!).Policy;
    }

    /// <summary>The waivers of <c>COMPLIANCE_WAIVERS</c>: a path, relative to the package, default waivers.json.</summary>
    /// <exception cref="InvalidEnvironmentException">There is no such file. Faults in it are of single waivers, and no exception.</exception>
    public static WaiverReading ReadWaivers(EnvironmentReader environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var path = PathOf(environment, environment.Optional(WaiversVariable) ?? "waivers.json");
        if (!File.Exists(path))
            environment.Fault(WaiversVariable, $"names {path}, which is no file: put the waivers into the package, if only {{\"waivers\": []}}");
        environment.ThrowIfFaulty();
        return new WaiverReader([.. ControlCatalogue.Metadata.Keys]).Read(File.ReadAllText(path));
    }
}
