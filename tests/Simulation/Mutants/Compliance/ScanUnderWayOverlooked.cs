using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Workflows;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants.Compliance;

/// <summary>Starts a scan whenever one is asked for.</summary>
public sealed class ScanUnderWayOverlooked : ScanMutant
{
    /// <inheritdoc/>
    public override string Fault => "a scan is started beside another one";

    /// <inheritdoc/>
    public override string Breaks => Invariants.OneScan;

    /// <inheritdoc/>
    public override double FaultFactor => 4;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process)
    {
        if (Serves(process, "StartComplianceScan"))
            Wrap<IWorkflowStore>(services, real => new Blind(real));
    }

    private sealed class Blind(IWorkflowStore real) : WrappedStore(real)
    {
        public override async Task<WorkflowRecord?> LoadAsync(WorkflowId id, CancellationToken cancellationToken)
        {
            var record = await Real.LoadAsync(id, cancellationToken);
            // Its own has been written a moment ago.
            return id.Kind == ScanWorkflow.KindName && record?.Version > 4 ? null : record;
        }
    }
}
