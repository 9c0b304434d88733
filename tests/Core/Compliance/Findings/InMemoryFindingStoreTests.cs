using DataReliability.Core.Compliance.Findings;
using DataReliability.TestSupport.Compliance;

namespace DataReliability.Core.Tests.Compliance.Findings;

public sealed class InMemoryFindingStoreTests : FindingStoreContract
{
    protected override Task<IFindingStore> OpenAsync() => Task.FromResult<IFindingStore>(new InMemoryFindingStore());
}
