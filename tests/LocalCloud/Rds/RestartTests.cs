using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DataReliability.LocalCloud.Tests.Rds;

public class RestartTests
{
    [Fact]
    public async Task Databases_snapshots_and_events_outlive_localcloud()
    {
        await using var rds = new RdsBench(isKept: true);
        await rds.CreateAsync("db", "MultiAZ=true", "Tags.Tag.1.Key=owner", "Tags.Tag.1.Value=ann");
        await rds.UntilAsync("db");
        await rds.SqlAsync("db", "CREATE TABLE t AS SELECT 42 AS answer");
        await rds.SnapshotAsync("db", "s");
        await rds.UntilSnapshotAsync("s");
        var before = (await rds.InstanceAsync("db")).ToString();
        var events = RdsBench.All(await rds.CallAsync("DescribeEvents"), "Event").Count();

        await rds.RestartAsync();
        Assert.Equal(42, await rds.PatientSqlAsync("db", "SELECT answer FROM t"));
        Assert.Equal(WithoutLatest(before), WithoutLatest((await rds.InstanceAsync("db")).ToString()));
        Assert.Equal(events, RdsBench.All(await rds.CallAsync("DescribeEvents"), "Event").Count());

        await rds.RestoreAsync("s", "copy");
        await rds.UntilAsync("copy");
        Assert.Equal(42, await rds.SqlAsync("copy", "SELECT answer FROM t"));
    }

    [Fact]
    public async Task What_was_being_made_is_finished_after_a_restart()
    {
        await using var rds = new RdsBench(isKept: true);
        await rds.CreateAsync("db");
        await rds.RestartAsync();
        await rds.UntilAsync("db");
        await rds.SqlAsync("db", "CREATE TABLE t AS SELECT 42 AS answer");
        await rds.SnapshotAsync("db", "s");
        await rds.RestartAsync();
        await rds.UntilSnapshotAsync("s");
        await rds.UntilAsync("db");
        Assert.Equal(42, await rds.SqlAsync("db", "SELECT answer FROM t"));
    }

    [Fact]
    public async Task A_deleted_instance_does_not_come_back()
    {
        await using var rds = new RdsBench(isKept: true);
        await rds.CreateAsync("db");
        await rds.UntilAsync("db");
        await rds.DeleteAsync("db");
        await rds.RestartAsync();
        await rds.UntilGoneAsync("db");
        await rds.RestartAsync();
        Assert.Empty(RdsBench.All(await rds.CallAsync("DescribeDBInstances"), "DBInstance"));
    }

    [Fact]
    public async Task An_instance_whose_port_another_process_took_gets_another_and_tells_it()
    {
        await using var rds = new RdsBench(isKept: true);
        await rds.CreateAsync("db");
        var port = RdsBench.Text(await rds.UntilAsync("db"), "Endpoint/Port")!;
        using var other = new TcpListener(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture));
        await rds.RestartAsync(other.Start);

        var lines = await rds.Endpoint.Reopened;
        var now = RdsBench.Text(await rds.InstanceAsync("db"), "Endpoint/Port");
        Assert.NotEqual(port, now);
        Assert.Equal(["db: back, with all that was committed", $"db is at port {now} now: another process has its port {port}"], lines);
        Assert.Equal(1, await rds.SqlAsync("db", "SELECT 1"));
    }

    [Fact]
    public async Task A_database_whose_record_is_torn_does_not_keep_the_others_from_coming_back()
    {
        await using var rds = new RdsBench(isKept: true);
        foreach (var id in (string[])["good", "torn"]) await rds.CreateAsync(id);
        foreach (var id in (string[])["good", "torn"]) await rds.UntilAsync(id);
        var record = Path.Combine(rds.RunDirectory, "rds", "groups", RdsBench.Text(await rds.InstanceAsync("torn"), "DbiResourceId")!, "group.json");
        await rds.RestartAsync(() => File.WriteAllText(record, "{"));

        Assert.Contains(await rds.Endpoint.Reopened, line => line.StartsWith("torn does not come back: ", StringComparison.Ordinal));
        Assert.Equal(1, await rds.SqlAsync("good", "SELECT 1"));
    }

    private static string WithoutLatest(string instance) => instance.Split("LatestRestorableTime>") is [var before, _, var after] ? before + after : instance;
}
