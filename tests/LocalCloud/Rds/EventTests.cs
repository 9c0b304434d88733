namespace DataReliability.LocalCloud.Tests.Rds;

public class EventTests
{
    [Fact]
    public async Task A_life_is_told_to_the_bus_with_ids_sources_and_tags()
    {
        await using var rds = await LiveAsync();
        string[] expected =
        [
            "db RDS-EVENT-0005 creation", "db RDS-EVENT-0001 backup", "db RDS-EVENT-0002 backup", "db-1 RDS-EVENT-0040 creation",
            "db-1 RDS-EVENT-0042 creation", "copy RDS-EVENT-0043 restoration", "copy RDS-EVENT-0003 deletion", "db-1 RDS-EVENT-0041 deletion",
        ];
        Assert.Equal(expected, rds.Events.Select(each => $"{each.Detail["SourceIdentifier"]} {each.Detail["EventID"]} {each.Detail["EventCategories"]![0]}"));

        var restored = rds.Events[5];
        Assert.Equal(("aws.rds", "RDS DB Instance Event"), (restored.Source, restored.DetailType));
        Assert.Equal(["arn:aws:rds:eu-west-1:111122223333:db:copy"], restored.Resources);
        Assert.Equal("DB_INSTANCE", restored.Detail["SourceType"]!.GetValue<string>());
        Assert.Equal("Restored from snapshot db-1", restored.Detail["Message"]!.GetValue<string>());
        Assert.Equal("mine", restored.Detail["Tags"]!["whose"]!.GetValue<string>());
        Assert.Equal(("RDS DB Snapshot Event", "SNAPSHOT"), (rds.Events[4].DetailType, rds.Events[4].Detail["SourceType"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Events_are_described_by_source_category_and_time()
    {
        await using var rds = await LiveAsync();
        Assert.Equal(8, await CountAsync(rds));
        Assert.Equal(3, await CountAsync(rds, "SourceType=db-instance", "SourceIdentifier=db"));
        Assert.Equal(3, await CountAsync(rds, "SourceType=db-snapshot"));
        Assert.Equal(2, await CountAsync(rds, "EventCategories.EventCategory.1=deletion"));
        Assert.Equal(0, await CountAsync(rds, "StartTime=2020-01-01T00:00:00Z", "EndTime=2020-01-02T00:00:00Z"));
    }

    private static async Task<int> CountAsync(RdsBench rds, params string[] parameters) =>
        RdsBench.All(await rds.CallAsync("DescribeEvents", parameters), "Event").Count();

    private static async Task<RdsBench> LiveAsync()
    {
        var rds = new RdsBench();
        await rds.CreateMetadataAsync("db");
        await rds.UntilAsync("db");
        await rds.SnapshotAsync("db", "db-1");
        await rds.UntilSnapshotAsync("db-1");
        await rds.RestoreAsync("db-1", "copy", "BackupRetentionPeriod=0", "Tags.Tag.1.Key=whose", "Tags.Tag.1.Value=mine");
        await rds.UntilAsync("copy");
        await rds.DeleteAsync("copy");
        await rds.UntilGoneAsync("copy");
        // The name is free before the event is out.
        while (rds.Events.Count < 7) await Task.Delay(10);
        await rds.CallAsync("DeleteDBSnapshot", "DBSnapshotIdentifier=db-1");
        return rds;
    }
}
