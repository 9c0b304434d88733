using System.Reflection;
using AWS.Lambda.Powertools.Metrics;

namespace DataReliability.Simulator.Processes;

/// <summary>Takes metrics and keeps none. A proxy, so that it has whatever members the package's interface has.</summary>
public class SilentMetrics : DispatchProxy
{
    /// <summary>Makes one.</summary>
    public static IMetrics Create() => Create<IMetrics, SilentMetrics>();

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => null;
}
