using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>A fault built into the functions by wrapping one of their parts. Some invariant has to notice it.</summary>
public abstract class Mutant : Alteration
{
    /// <summary>What is wrong with it, in a sentence.</summary>
    public abstract string Fault { get; }

    /// <summary>The invariant that has to break.</summary>
    public abstract string Breaks { get; }

    /// <summary>Other invariants that the same fault may break first.</summary>
    public virtual IReadOnlyList<string> OrBreaks => [];

    /// <summary>How many times as often as usual things go wrong while it is hunted.</summary>
    public virtual double FaultFactor => 1;

    /// <summary>The capabilities in the world that it is hunted in, with what they stand on.</summary>
    public virtual IReadOnlyList<string> Capabilities => ["snapshot-validation"];

    /// <summary>Replaces a service, registered as an instance, by one around it, in the processes that have it.</summary>
    protected static void Wrap<T>(IServiceCollection services, Func<T, T> wrap)
        where T : class
    {
        var index = services.ToList().FindLastIndex(service => service.ServiceType == typeof(T));
        if (index >= 0)
            services[index] = ServiceDescriptor.Singleton(wrap((T)services[index].ImplementationInstance!));
    }

    /// <summary>Whether a process serves this function.</summary>
    protected static bool Serves(Process process, string function) => process.Name.Contains($"/{function}-", StringComparison.Ordinal);
}
