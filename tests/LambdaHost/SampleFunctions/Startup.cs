using Amazon.Lambda.Annotations;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.SampleFunctions;

[LambdaStartup]
public sealed class Startup
{
#pragma warning disable CA1822 // Called on an instance by the generated wrapper.
    public void ConfigureServices(IServiceCollection services) => services.AddSingleton(TimeProvider.System);
#pragma warning restore CA1822
}
