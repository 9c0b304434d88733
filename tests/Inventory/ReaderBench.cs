using Amazon.Runtime;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Pacing;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Inventory.Calls;

namespace DataReliability.Inventory.Tests;

/// <summary>A reader before a scripted AWS, whose pauses take no time.</summary>
internal sealed class ReaderBench : IDisposable
{
    private readonly InventoryClients _clients;

    public ReaderBench()
    {
        Fleet = new Fleet(Aws);
        _clients = new InventoryClients(new BasicAWSCredentials("key", "secret"), Aws.Configure);
        Budget = new CallBudget(new CallPaceOptions(), Time);
    }

    public ScriptedAws Aws { get; } = new();

    public Fleet Fleet { get; }

    public SkippingTime Time { get; } = new();

    public CallBudget Budget { get; }

    public InventoryReader Reader(InventoryScope? scope = null) => new(
        new ScanPlace("111122223333", "eu-central-1"), _clients, Budget, scope ?? InventoryScope.All, new Validations(), Time);

    public async Task<List<InventoryPage>> ReadAsync(InventoryScope? scope = null, InventoryPosition? from = null)
    {
        var pages = new List<InventoryPage>();
        await foreach (var page in Reader(scope).ReadAsync(from, TestContext.Current.CancellationToken))
            pages.Add(page);
        return pages;
    }

    public async Task<T> ReadOneAsync<T>(InventoryScope? scope = null)
        where T : Resource => (await ReadAsync(scope)).SelectMany(p => p.Resources).OfType<T>().First();

    public void Dispose()
    {
        _clients.Dispose();
        Aws.Dispose();
    }

    private sealed class Validations : IValidationRecords
    {
        public Task<Read<ValidationFact?>> FindAsync(string resourceId, CancellationToken cancellationToken) =>
            Task.FromResult(Read.Of<ValidationFact?>(null));
    }
}
