using Amazon.Lambda.Annotations;
using DataReliability.Aws.Sns;
using DataReliability.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.DomainEvents;

/// <summary>Composes the functions of this project. Reads <c>DOMAIN_EVENTS_TOPIC_ARN</c> beside what all functions read.</summary>
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
        services.AddSnsClient();
        services.AddEventPublisher(new TopicOptions(
            environment.Required("DOMAIN_EVENTS_TOPIC_ARN", "the ARN of the topic that domain events go to")));
        environment.ThrowIfFaulty();
    }
}
