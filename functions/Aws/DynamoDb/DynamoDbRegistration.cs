using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Aws.DynamoDb;

/// <summary>Registers the table.</summary>
public static class DynamoDbRegistration
{
    /// <summary>Adds the stores over one table. Needs an <c>IAmazonDynamoDB</c> and a <c>TimeProvider</c>.</summary>
    public static IServiceCollection AddWorkflowTable(this IServiceCollection services, TableOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<IWorkflowStore, DynamoDbWorkflowStore>();
        services.AddSingleton<IOutbox, DynamoDbOutbox>();
        services.AddSingleton<IDocumentStore, DynamoDbDocumentStore>();
        services.AddSingleton<IFindingStore, DynamoDbFindingStore>();
        return services;
    }
}
