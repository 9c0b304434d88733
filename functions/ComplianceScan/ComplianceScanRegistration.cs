using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Scans.Places;
using DataReliability.Core.Workflows;
using DataReliability.Hosting;
using DataReliability.Hosting.Witness;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.ComplianceScan;

/// <summary>Registers what the functions of compliance scans share.</summary>
public static class ComplianceScanRegistration
{
    /// <summary>Adds it. What only one function needs is read from the environment when that function is composed, so that
    /// each is given no more than it needs.</summary>
    public static IServiceCollection AddComplianceScan(this IServiceCollection services, EnvironmentReader environment)
    {
        services.AddSingleton(ScanEnvironment.ReadLimits(environment)).AddSingleton(new PlaceScanLimits());
        services.AddSingleton<ICommitWitness, ScanWitness>().AddSingleton<ICommitWitness, PlaceScanWitness>();
        services.AddSingleton<StartComplianceScan>(provider => Starting(provider, environment));
        services.AddSingleton<AdvanceComplianceScans>(provider => ActivatorUtilities.CreateInstance<AdvanceComplianceScans>(
            provider, provider.Runner(Scan(provider)), provider.Runner(Waiting(provider))));
        return services;
    }

    private static StartComplianceScan Starting(IServiceProvider provider, EnvironmentReader environment)
    {
        var starter = new ScanStarter(
            provider.GetRequiredService<IWorkflowStore>(),
            provider.GetRequiredService<IDocumentStore>(),
            provider.Runner(Scan(provider)),
            ScanEnvironment.ReadTargets(environment),
            provider.GetRequiredService<ScanLimits>(),
            provider.GetRequiredService<TimeProvider>());
        return ActivatorUtilities.CreateInstance<StartComplianceScan>(provider, starter);
    }

    private static ScanWorkflow Scan(IServiceProvider provider) => new(
        provider.GetRequiredService<IWorkflowStore>(),
        provider.Runner(Waiting(provider)),
        provider.GetRequiredService<ScanLimits>(),
        provider.GetRequiredService<PlaceScanLimits>(),
        provider.GetRequiredService<TimeProvider>());

    // Where no inventory is read, workers are asked for.
    private static PlaceScanWorkflow Waiting(IServiceProvider provider) =>
        new(scanner: null, provider.GetRequiredService<PlaceScanLimits>());
}
