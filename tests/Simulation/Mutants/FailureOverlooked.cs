using DataReliability.Core.Snapshots.Checks;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>Leaves failed checks out of the report.</summary>
public sealed class FailureOverlooked : Mutant
{
    /// <inheritdoc/>
    public override string Fault => "bad data passes";

    /// <inheritdoc/>
    public override string Breaks => Invariants.Proven;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) => Wrap<IDataChecker>(services, real => new Lenient(real));

    private sealed class Lenient(IDataChecker real) : IDataChecker
    {
        public async Task<DataCheckReport> RunAsync(
            DataCheckRequest request, string password, DateTimeOffset deadline, CancellationToken cancellationToken)
        {
            var report = await real.RunAsync(request, password, deadline, cancellationToken);
            return report with { Results = [.. report.Results.Where(result => result.Verdict != CheckVerdict.Failed)] };
        }
    }
}
