using DataReliability.Aws.DynamoDb;
using DataReliability.Core.Workflows;

namespace DataReliability.Dr.Cloud;

/// <summary>The state of a deployment, for reading.</summary>
public sealed class CloudState : IDisposable
{
    private readonly CloudAccess _access;

    private CloudState(CloudAccess access, TableOptions options)
    {
        (_access, Table) = (access, options.TableName);
        Workflows = new DynamoDbWorkflowStore(access.DynamoDb, options);
        Documents = new DynamoDbDocumentStore(access.DynamoDb, options);
        Outbox = new DynamoDbOutbox(access.DynamoDb, options);
        Scan = new WorkflowScan(access.DynamoDb, options.TableName);
    }

    /// <summary>The table that holds it.</summary>
    public string Table { get; }

    /// <summary>Workflow records and their timelines.</summary>
    public IWorkflowStore Workflows { get; }

    /// <summary>Every workflow there is.</summary>
    public WorkflowScan Scan { get; }

    /// <summary>Documents, such as evidence.</summary>
    public IDocumentStore Documents { get; }

    /// <summary>Events on their way out.</summary>
    public IOutbox Outbox { get; }

    /// <summary>Opens the state in a table.</summary>
    public static CloudState Open(CloudAccess access, string table) => new(access, new TableOptions(table));

    /// <inheritdoc/>
    public void Dispose() => _access.Dispose();
}
