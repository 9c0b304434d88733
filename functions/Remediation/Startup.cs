using Amazon.Lambda.Annotations;
using DataReliability.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Remediation;

/// <summary>Composes the functions of this project.</summary>
[LambdaStartup]
public class Startup
{
    /// <summary>Registers what they need.</summary>
#pragma warning disable CA1822 // Annotations calls it on an instance
    public void ConfigureServices(IServiceCollection services)
#pragma warning restore CA1822
    {
        var environment = services.AddEnvironment();
        services.AddDataReliability(environment);
        services.AddRemediation(environment);
        environment.ThrowIfFaulty();
    }
}
