using System.Runtime.CompilerServices;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Scans.Places;
using DataReliability.RdsModel;
using DataReliability.Simulator.Cloud;
using DataReliability.Simulator.Faults;
using DataReliability.Simulator.Processes;

namespace DataReliability.Simulator.Compliance;

/// <summary>Inventories as one process reads them, page by page.</summary>
/// <param name="process">Who reads.</param>
public sealed class ProcessInventories(Process process) : IInventoryReaders
{
    /// <inheritdoc/>
    public async Task<IOpenInventory> OpenAsync(ScanPlace place, InventoryScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(place);
        var weather = process.World.Weather;
        await process.TravelAsync(cancellationToken);
        if (place.Region == RdsAccount.FarRegion && weather.IsOut(Outages.Role, process.Deployment.Name))
            throw new PlaceUnreachableException(place, "AccessDenied: not authorized to assume the role", isLasting: true);
        if (weather.Strikes(weather.Rates.Scan / 4, "inventory: a place can't be reached"))
            throw new PlaceUnreachableException(place, "Throttling: Rate exceeded", isLasting: false);
        var rds = process.World.Rds;
        return new Open(process, place.Region == RdsAccount.FarRegion ? rds.Far : rds.Rds, scope);
    }

    private sealed class Open(Process process, RdsWorld rds, InventoryScope scope) : IOpenInventory, IInventoryReader
    {
        private const int PageSize = 5;

        public IInventoryReader Reader => this;

        public int Calls { get; private set; }

        public async IAsyncEnumerable<InventoryPage> ReadAsync(
            InventoryPosition? from, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var lists = ResourceTypes.All.Where(scope.Lists).ToList();
            for (var at = from ?? new InventoryPosition(lists[0]); ;)
            {
                var page = await ReadPageAsync(at, lists, cancellationToken);
                yield return page;
                if (page.Next is not { } next)
                    yield break;
                at = next;
            }
        }

        public void Dispose()
        {
        }

        private async Task<InventoryPage> ReadPageAsync(InventoryPosition at, List<string> lists, CancellationToken cancellationToken)
        {
            var world = process.World;
            await process.TravelAsync(cancellationToken);
            await process.SleepAsync(world.Dice.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20)), cancellationToken);
            Calls++;
            var nextList = lists.IndexOf(at.List) + 1 is var index && index < lists.Count ? new InventoryPosition(lists[index]) : null;
            if (world.Weather.IsOut(Outages.Rds, process.Deployment.Name) || world.Weather.Strikes(world.Weather.Rates.Scan / 4, "inventory: a page can't be read"))
                return new InventoryPage(at.List, [], new ListingGap(at.List, [new Unread($"rds:{at.List}", "Throttling: Rate exceeded")]), nextList);

            // AWS's markers go on after the last one that was shown, whatever has come or gone meanwhile.
            var rest = InventoryViews.All(rds, at.List).Where(each => string.CompareOrdinal(each.Id, at.Marker) > 0).Take(PageSize + 1).ToList();
            var page = rest.Take(PageSize).Select(Blurred).ToList();
            return new InventoryPage(at.List, page, Gap: null, rest.Count > PageSize ? new InventoryPosition(at.List, page[^1].Id, at.Page + 1) : nextList);
        }

        // What is read beyond the list itself may fail for a single resource.
        private Resource Blurred(Resource resource) =>
            resource is RdsSnapshot snapshot && process.World.Weather.Strikes(process.World.Weather.Rates.Scan / 4, "inventory: a field can't be read")
                ? snapshot with { SharedWith = new Unread("rds:DescribeDBSnapshotAttributes", "Throttling: Rate exceeded") }
                : resource;
    }
}
