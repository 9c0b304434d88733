using DataReliability.Hosting;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulator;

/// <summary>What a capability adds to the world: a folder of its own with its functions, what they reach and its faults.
/// Its invariants are listed with all others in <see cref="Invariants"/>.</summary>
public interface ICapability
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>The names of capabilities that it works on the results of, beside the outbox that all stand on.</summary>
    IReadOnlyList<string> StandsOn => [];

    /// <summary>Adds its functions and their triggers to a deployment.</summary>
    void Deploy(Deployment deployment);

    /// <summary>Composes a process of one of its functions as it is deployed, and replaces what lies outside the process. The table is there
    /// already.</summary>
    void Compose(IServiceCollection services, EnvironmentReader environment, Process process);
}
