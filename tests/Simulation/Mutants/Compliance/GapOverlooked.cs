using System.Runtime.CompilerServices;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Scans.Places;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants.Compliance;

/// <summary>Goes on where a page could not be read, and says nothing of it.</summary>
public sealed class GapOverlooked : ScanMutant
{
    /// <inheritdoc/>
    public override string Fault => "a page that can't be read counts as an empty one";

    /// <inheritdoc/>
    public override string Breaks => Invariants.Complete;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) => Wrap<IInventoryReaders>(services, real => new Careless(real));

    private sealed class Careless(IInventoryReaders real) : IInventoryReaders
    {
        public async Task<IOpenInventory> OpenAsync(ScanPlace place, InventoryScope scope, CancellationToken cancellationToken) =>
            new Open(await real.OpenAsync(place, scope, cancellationToken));
    }

    private sealed class Open(IOpenInventory real) : IOpenInventory, IInventoryReader
    {
        public IInventoryReader Reader => this;

        public int Calls => real.Reader.Calls;

        public async IAsyncEnumerable<InventoryPage> ReadAsync(InventoryPosition? from, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var page in real.Reader.ReadAsync(from, cancellationToken))
                yield return page with { Gap = null };
        }

        public void Dispose() => real.Dispose();
    }
}
