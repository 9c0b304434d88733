using DataReliability.Core.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Aws.Sns;

/// <summary>Registers the publisher of domain events.</summary>
public static class SnsRegistration
{
    /// <summary>Adds it. Needs an <c>IAmazonSimpleNotificationService</c>.</summary>
    public static IServiceCollection AddEventPublisher(this IServiceCollection services, TopicOptions options) => services
        .AddSingleton(options)
        .AddSingleton<IEventPublisher, SnsEventPublisher>();
}
