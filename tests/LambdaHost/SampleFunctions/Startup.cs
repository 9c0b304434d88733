using Amazon.Lambda.Annotations;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.SampleFunctions;

[LambdaStartup]
public sealed class Startup
{
#pragma warning disable CA1822 // Called on an instance by the generated wrapper.
    public void ConfigureServices(IServiceCollection services) => services.AddSingleton(AppContext.GetData("DataReliability.TimeProvider") as TimeProvider ?? TimeProvider.System);
#pragma warning restore CA1822
}
