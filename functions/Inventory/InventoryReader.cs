using System.Runtime.CompilerServices;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.AutoScaling;
using DataReliability.Inventory.Backup;
using DataReliability.Inventory.Calls;
using DataReliability.Inventory.Dax;
using DataReliability.Inventory.DynamoDb;
using DataReliability.Inventory.Ec2;
using DataReliability.Inventory.Kms;
using DataReliability.Inventory.Lists;
using DataReliability.Inventory.Rds;
using DataReliability.Inventory.Tagging;

namespace DataReliability.Inventory;

/// <summary>
/// Reads an account in a Region with the fewest calls: full pages, each shared fact once, and a call of its own only for
/// manual snapshots (1), tables (3), distinct parameter groups (1) and distinct engines (1).
/// </summary>
public sealed class InventoryReader : IInventoryReader
{
    private readonly InventoryCalls _calls;
    private readonly IReadOnlyList<IInventoryList> _lists;

    /// <param name="place">What is read.</param>
    /// <param name="clients">The clients of that account and Region.</param>
    /// <param name="budget">Its budget, shared with whoever else calls there.</param>
    /// <param name="scope">How much to read.</param>
    /// <param name="validations">Our own records.</param>
    /// <param name="time">The clock.</param>
    public InventoryReader(
        Core.Compliance.Scans.ScanPlace place,
        InventoryClients clients,
        CallBudget budget,
        InventoryScope scope,
        IValidationRecords validations,
        TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(clients);
        ArgumentNullException.ThrowIfNull(scope);
        _calls = new InventoryCalls(budget, time);
        _lists = [.. Lists(new Place(place.Account, place.Region), clients, _calls, scope, validations).Where(list => scope.Lists(list.Type))];
    }

    /// <inheritdoc/>
    public int Calls => _calls.Count;

    /// <inheritdoc/>
    public async IAsyncEnumerable<InventoryPage> ReadAsync(
        InventoryPosition? from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var begin = from is null ? 0 : _lists.ToList().FindIndex(list => list.Type == from.List);
        if (begin < 0)
            throw new ArgumentException($"No list is called {from!.List}, or it is not in scope.", nameof(from));

        for (var i = begin; i < _lists.Count; i++)
        {
            var position = i == begin && from is not null ? from : new InventoryPosition(_lists[i].Type);
            while (true)
            {
                var page = await _lists[i].ReadAsync(position.Marker, position.Page, cancellationToken);
                var gap = page.Missing is { } missing ? new ListingGap(position.List, missing) : null;
                var inList = page.Next is { } marker ? position with { Marker = marker, Page = position.Page + 1 } : null;
                yield return new InventoryPage(_lists[i].Type, page.Resources, gap, inList ?? (i + 1 < _lists.Count ? new InventoryPosition(_lists[i + 1].Type) : null));
                if (inList is null)
                    break;
                position = inList;
            }
        }
    }

    private static IEnumerable<IInventoryList> Lists(
        Place place, InventoryClients clients, InventoryCalls calls, InventoryScope scope, IValidationRecords validations)
    {
        var tags = new ResourceTags(clients.Tagging, calls);
        var backups = new ProtectedResources(clients.Backup, calls, scope);
        var parameters = new ParameterGroups(clients.Rds, calls);
        var facts = new DatabaseFacts(scope, new EngineVersions(clients.Rds, calls), backups, validations);
        var snapshots = new SnapshotReading(place, scope, new SharedAttributes(clients.Rds, calls));
        var databases = new RdsLists(clients.Rds, calls);
        var region = new RegionLists(clients.Rds, calls, place, tags);
        return
        [
            new AccountList(clients.Rds, calls, place),
            databases.Instances(new InstanceReading(
                place, scope, facts, parameters, new Certificates(clients.Rds, calls), new InternetRoutes(clients.Ec2, calls))),
            databases.Clusters(new ClusterReading(place, scope, facts, parameters)),
            databases.Snapshots(snapshots),
            databases.ClusterSnapshots(snapshots),
            region.SubnetGroups(),
            region.SecurityGroups(),
            region.Proxies(),
            region.GlobalClusters(),
            TableList.Of(clients.DynamoDb, calls, new TableReading(
                clients.DynamoDb,
                calls,
                place,
                scope,
                tags,
                new TableScalings(clients.AutoScaling, calls),
                backups,
                new KeyOwners(clients.Kms, calls))),
            DaxList.Of(clients.Dax, calls, place),
        ];
    }
}
