using System.Globalization;

namespace DataReliability.LocalCloud.Tests.Rds;

public class ListingTests
{
    [Fact]
    public async Task Pages_follow_markers_and_miss_or_repeat_nothing()
    {
        await using var rds = new RdsBench();
        foreach (var number in Enumerable.Range(0, 45))
            await rds.CreateMetadataAsync($"db-{number.ToString("D2", CultureInfo.InvariantCulture)}");

        var (seen, pages, marker) = (new List<string>(), 0, (string?)null);
        do
        {
            string[] more = marker is null ? [] : [$"Marker={marker}"];
            var page = await rds.CallAsync("DescribeDBInstances", ["MaxRecords=20", .. more]);
            seen.AddRange(RdsBench.All(page, "DBInstanceIdentifier").Select(id => id.Value));
            marker = RdsBench.Text(page, "DescribeDBInstancesResult/Marker");
            pages++;
        }
        while (marker is not null);

        Assert.Equal(3, pages);
        Assert.Equal(Enumerable.Range(0, 45).Select(number => $"db-{number.ToString("D2", CultureInfo.InvariantCulture)}"), seen);
    }

    [Fact]
    public async Task Snapshots_are_found_by_instance_identifier_and_type()
    {
        await using var rds = new RdsBench();
        await rds.CreateMetadataAsync("one");
        await rds.CreateMetadataAsync("two");
        await rds.UntilAsync("one");
        await rds.UntilAsync("two");
        await rds.SnapshotAsync("one", "s-1");
        await rds.SnapshotAsync("two", "s-2");
        await rds.UntilAsync("one");
        var automated = await rds.Endpoint.TakeAutomatedSnapshotAsync("one", default);

        Assert.StartsWith("rds:one-", automated, StringComparison.Ordinal);
        Assert.Equal([automated, "s-1"], await IdsAsync(rds, "DBInstanceIdentifier=one"));
        Assert.Equal([automated], await IdsAsync(rds, "SnapshotType=automated"));
        Assert.Equal(["s-1", "s-2"], await IdsAsync(rds, "SnapshotType=manual"));
        Assert.Equal(["s-2"], await IdsAsync(rds, "DBSnapshotIdentifier=s-2"));
        Assert.Empty(await IdsAsync(rds, "DBInstanceIdentifier=three"));

        await rds.DeleteAsync("one");
        await rds.UntilGoneAsync("one");
        Assert.Equal(["s-1", "s-2"], await IdsAsync(rds));
    }

    [Fact]
    public async Task Tags_are_added_replaced_listed_and_removed()
    {
        await using var rds = new RdsBench();
        await rds.CreateMetadataAsync("db");
        const string Arn = "ResourceName=arn:aws:rds:eu-west-1:111122223333:db:db";
        await rds.CallAsync("AddTagsToResource", Arn, "Tags.Tag.1.Key=tier", "Tags.Tag.1.Value=low", "Tags.Tag.2.Key=owner", "Tags.Tag.2.Value=ann");
        var answer = await rds.CallAsync("AddTagsToResource", Arn, "Tags.Tag.1.Key=tier", "Tags.Tag.1.Value=critical");
        Assert.Equal("r-1", RdsBench.Text(answer, "ResponseMetadata/RequestId"));
        await rds.CallAsync("RemoveTagsFromResource", Arn, "TagKeys.member.1=owner");

        var tags = RdsBench.All(await rds.CallAsync("ListTagsForResource", Arn), "Tag").Select(tag => RdsBench.Text(tag, "Key") + "=" + RdsBench.Text(tag, "Value"));
        Assert.Equal(["localcloud:metadata-only=true", "tier=critical"], tags);
    }

    private static async Task<string[]> IdsAsync(RdsBench rds, params string[] parameters) =>
        [.. RdsBench.All(await rds.CallAsync("DescribeDBSnapshots", parameters), "DBSnapshotIdentifier").Select(id => id.Value)];
}
