using System.Text.Json;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.TestSupport.Compliance;

/// <summary>What every store of findings does.</summary>
public abstract class FindingStoreContract
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    private static readonly ScanPlace Place = new("123456789012", "eu-west-1");

    private static CancellationToken None => CancellationToken.None;

    protected abstract Task<IFindingStore> OpenAsync();

    [Fact]
    public async Task Findings_are_found_by_place_type_and_arn()
    {
        var store = await OpenAsync();
        var ledger = Of("ledger", failed: true);
        await store.PutAsync([ledger, Of("orders")], None);

        var found = await store.GetAsync(Place, ResourceTypes.DBInstance, [ledger.Resource.Arn, Arn("nobody")], None);

        Assert.Equal([ledger.Resource.Arn], found.Keys);
        Assert.Equal(Json(ledger), Json(found[ledger.Resource.Arn]));
        Assert.Empty(await store.GetAsync(Place, ResourceTypes.DBCluster, [ledger.Resource.Arn], None));
        Assert.Empty(await store.GetAsync(Place with { Region = "eu-west-2" }, ResourceTypes.DBInstance, [ledger.Resource.Arn], None));
        Assert.Empty(await store.GetAsync(Place, ResourceTypes.DBInstance, [], None));
    }

    [Fact]
    public async Task Putting_replaces_all_of_a_resource_and_twice_is_once()
    {
        var store = await OpenAsync();
        await store.PutAsync([Of("ledger", failed: true)], None);
        var later = Of("ledger") with { ScannedAt = Now.AddDays(1) };
        await store.PutAsync([later], None);
        await store.PutAsync([later], None);

        var kept = Assert.Single(await ListAsync(store));
        Assert.Equal(Json(later), Json(kept));
    }

    [Fact]
    public async Task More_than_a_page_is_written_read_and_listed_in_the_order_of_arns()
    {
        var store = await OpenAsync();
        // Texts that no compression makes small: pages of the table end at a megabyte.
        var all = Enumerable.Range(0, 130).Select(i => Of($"db-{i:000}", noise: 12_000)).ToList();
        await store.PutAsync([.. all.AsEnumerable().Reverse()], None);

        Assert.Equal(all.Select(one => one.Resource.Arn), (await ListAsync(store)).Select(one => one.Resource.Arn));
        var found = await store.GetAsync(Place, ResourceTypes.DBInstance, [.. all.Select(one => one.Resource.Arn)], None);
        Assert.Equal(130, found.Count);
        Assert.All(all, one => Assert.Equal(Json(one), Json(found[one.Resource.Arn])));
    }

    [Fact]
    public async Task All_of_a_type_where_listing_failed_is_kept_like_any_other()
    {
        var store = await OpenAsync();
        var all = Of("*");
        await store.PutAsync([all], None);

        Assert.Equal([all.Resource.Arn], (await store.GetAsync(Place, ResourceTypes.DBInstance, [all.Resource.Arn], None)).Keys);
    }

    /// <summary>A resource with one finding.</summary>
    protected static ResourceFindings Of(string id, bool failed = false, int noise = 0, DateTimeOffset? goneAt = null)
    {
        var resource = new ResourceRef(Place.Account, Place.Region, ResourceTypes.DBInstance, Arn(id), id)
        {
            Tags = new Dictionary<string, string> { ["team"] = "Zahlungen ä" },
            Owner = "payments",
        };
#pragma warning disable CA5394 // repeatable on purpose
        var random = new Random(7);
        var text = string.Concat(Enumerable.Range(0, noise).Select(_ => (char)random.Next('!', '~')));
#pragma warning restore CA5394
        return new ResourceFindings(resource, Now,
        [
            new Finding
            {
                Id = FindingId.Of(Place.Account, Place.Region, "RDS.2", Arn(id)),
                Control = "RDS.2",
                Title = "RDS DB instances should not be public",
                Severity = Severity.Critical,
                Resource = resource,
                Outcome = failed ? Outcome.Failed : Outcome.Unknown,
                OutcomeSince = Now,
                Reason = $"because {text}",
                Unread = failed ? [] : [new Unread("rds:DescribeDBInstances", "AccessDenied")],
                FirstSeen = Now.AddDays(-3),
                LastSeen = Now,
                Open = failed,
                FailedSince = failed ? Now : null,
                GoneAt = goneAt,
            },
        ]);
    }

    private static string Arn(string id) => $"arn:aws:rds:eu-west-1:123456789012:db:{id}";

    private static string Json(ResourceFindings findings) => JsonSerializer.Serialize(findings, ComplianceJson.Default.ResourceFindings);

    private static async Task<List<ResourceFindings>> ListAsync(IFindingStore store)
    {
        var listed = new List<ResourceFindings>();
        await foreach (var one in store.ListAsync(Place, ResourceTypes.DBInstance, None))
            listed.Add(one);
        return listed;
    }
}
