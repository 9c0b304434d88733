using System.Runtime.CompilerServices;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Scans.Places;

namespace DataReliability.ComplianceScan.Tests;

/// <summary>An inventory of one DB subnet group without tags, in each place but those that can't be reached.</summary>
internal sealed class OneSubnetGroup : IInventoryReaders
{
    public HashSet<string> ClosedRegions { get; } = [];

    public Task<IOpenInventory> OpenAsync(ScanPlace place, InventoryScope scope, CancellationToken cancellationToken) =>
        ClosedRegions.Contains(place.Region)
            ? Task.FromException<IOpenInventory>(new PlaceUnreachableException(place, "the account has not opted in", isLasting: true))
            : Task.FromResult<IOpenInventory>(new Open(place));

    private sealed class Open(ScanPlace place) : IOpenInventory, IInventoryReader
    {
        public IInventoryReader Reader => this;

        public int Calls => 1;

        public async IAsyncEnumerable<InventoryPage> ReadAsync(InventoryPosition? from, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            var group = new DBSubnetGroup
            {
                Account = place.Account,
                Region = place.Region,
                Id = "private",
                Arn = $"arn:aws:rds:{place.Region}:{place.Account}:subgrp:private",
                Tags = new Dictionary<string, string>(StringComparer.Ordinal),
            };
            yield return new InventoryPage(ResourceTypes.DBSubnetGroup, [group], Gap: null, Next: null);
        }

        public void Dispose()
        {
        }
    }
}
