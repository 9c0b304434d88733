namespace DataReliability.Benchmarks.ColdStart;

/// <summary>A way to publish the functions.</summary>
/// <param name="Name">For people.</param>
/// <param name="Properties">What MSBuild is told.</param>
internal sealed record Variant(string Name, IReadOnlyList<string> Properties)
{
    /// <summary>What ships: compiled ahead, for the runtime that Lambda brings, with the settings of the project.</summary>
    public static readonly Variant Shipped = new("shipped", []);

    /// <summary>The same settings, compiled as it starts.</summary>
    public static readonly Variant ShippedJit = new("shipped without ReadyToRun", ["-p:PublishReadyToRun=false"]);

    /// <summary>Compiled as it starts, with the defaults of .NET.</summary>
    public static readonly Variant PlainJit = new(
        "plain JIT", ["-p:PublishReadyToRun=false", "-p:TieredPGO=true", "-p:EventSourceSupport=true", "-p:MetricsSupport=true"]);

    /// <summary>LambdaHost, which stands for a runtime that is compiled ahead on Lambda, whatever the function is.</summary>
    public static readonly Variant Host = new("host", ["-p:PublishReadyToRun=true"]);
}
