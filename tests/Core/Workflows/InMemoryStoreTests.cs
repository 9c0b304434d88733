using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Workflows;

namespace DataReliability.Core.Tests.Workflows;

public sealed class InMemoryWorkflowStoreTests : WorkflowStoreContract
{
    protected override Task<IStoreUnderTest> OpenAsync() => InMemory.OpenAsync();
}

public sealed class InMemoryBurialTests : BurialContract
{
    protected override Task<IStoreUnderTest> OpenAsync() => InMemory.OpenAsync();
}

public sealed class InMemoryDueTests : DueContract
{
    protected override Task<IStoreUnderTest> OpenAsync() => InMemory.OpenAsync();
}

public sealed class InMemoryOutboxTests : OutboxContract
{
    protected override Task<IStoreUnderTest> OpenAsync() => InMemory.OpenAsync();
}

public sealed class InMemoryDocumentTests : DocumentContract
{
    protected override Task<IStoreUnderTest> OpenAsync() => InMemory.OpenAsync();
}

public sealed class InMemoryLimitTests : LimitContract
{
    protected override Task<IStoreUnderTest> OpenAsync() => InMemory.OpenAsync();
}

internal sealed class InMemory(InMemoryWorkflowStore store) : IStoreUnderTest
{
    public IWorkflowStore Workflows => store;

    public IOutbox Outbox => store;

    public IDocumentStore Documents => store;

    public static Task<IStoreUnderTest> OpenAsync() => Task.FromResult<IStoreUnderTest>(new InMemory(new InMemoryWorkflowStore()));

    public Task CorruptLeaseAsync(WorkflowId id)
    {
        store.Corrupt(id, "Lease");
        return Task.CompletedTask;
    }

    public Task CorruptEventAsync(DomainEvent recorded)
    {
        store.CorruptEvent(recorded);
        return Task.CompletedTask;
    }
}
