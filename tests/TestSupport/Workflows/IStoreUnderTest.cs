using DataReliability.Core.Workflows;

namespace DataReliability.TestSupport.Workflows;

/// <summary>An empty store of some make, for one contract test.</summary>
public interface IStoreUnderTest
{
    IWorkflowStore Workflows { get; }

    IOutbox Outbox { get; }

    IDocumentStore Documents { get; }

    /// <summary>Makes the lease of a record unreadable.</summary>
    Task CorruptLeaseAsync(WorkflowId id);

    /// <summary>Makes the version of an event in the outbox unreadable.</summary>
    Task CorruptEventAsync(DomainEvent recorded);
}
