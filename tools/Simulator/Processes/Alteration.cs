using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulator.Processes;

/// <summary>Changes how a process is composed. This one changes nothing: the functions run as they are deployed.</summary>
public class Alteration
{
    /// <summary>Replaces services of one process, after all of them are registered.</summary>
    public virtual void Alter(IServiceCollection services, Process process)
    {
    }
}
