using DataReliability.Simulator.Processes;

namespace DataReliability.Simulator;

/// <summary>What a capability adds to the world: a folder of its own with what it looks after, its functions and its faults.
/// Its invariants are listed with all others in <see cref="Invariants"/>.</summary>
public interface ICapability
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>Adds its functions and their triggers to a deployment.</summary>
    void Deploy(Deployment deployment);

    /// <summary>Adds what it looks after, and what befalls that.</summary>
    void Populate(World world);
}
