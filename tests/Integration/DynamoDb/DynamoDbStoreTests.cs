using DataReliability.TestSupport.Workflows;

namespace DataReliability.Integration.Tests.DynamoDb;

[Collection<OneDynoxide>]
public sealed class DynamoDbWorkflowStoreTests(Dynoxide engine) : WorkflowStoreContract
{
    protected override Task<IStoreUnderTest> OpenAsync() => engine.OpenAsync();
}

[Collection<OneDynoxide>]
public sealed class DynamoDbBurialTests(Dynoxide engine) : BurialContract
{
    protected override Task<IStoreUnderTest> OpenAsync() => engine.OpenAsync();
}

[Collection<OneDynoxide>]
public sealed class DynamoDbDueTests(Dynoxide engine) : DueContract
{
    protected override Task<IStoreUnderTest> OpenAsync() => engine.OpenAsync();
}

[Collection<OneDynoxide>]
public sealed class DynamoDbOutboxTests(Dynoxide engine) : OutboxContract
{
    protected override Task<IStoreUnderTest> OpenAsync() => engine.OpenAsync();
}

[Collection<OneDynoxide>]
public sealed class DynamoDbDocumentTests(Dynoxide engine) : DocumentContract
{
    protected override Task<IStoreUnderTest> OpenAsync() => engine.OpenAsync();
}

[Collection<OneDynoxide>]
public sealed class DynamoDbLimitTests(Dynoxide engine) : LimitContract
{
    protected override Task<IStoreUnderTest> OpenAsync() => engine.OpenAsync();
}
