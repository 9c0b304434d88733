using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Tests.Rds;

public class LifecycleTests
{
    [Fact]
    public async Task A_held_status_advances_when_it_is_let_go()
    {
        await using var rds = new RdsBench { Held = "db" };
        await rds.CreateMetadataAsync("db", "BackupRetentionPeriod=0");
        // Two thousand modelled seconds a second: creating would be over after 0.12 s.
        await Task.Delay(500);
        var instance = await rds.InstanceAsync("db");
        Assert.Equal("creating", RdsBench.Text(instance, "DBInstanceStatus"));
        Assert.Null(RdsBench.Text(instance, "Endpoint/Port"));
        rds.Held = null;
        await rds.UntilAsync("db");
    }

    [Fact]
    public async Task A_final_snapshot_outlives_its_instance()
    {
        await using var rds = new RdsBench();
        await rds.CreateAsync("db");
        await rds.UntilAsync("db");
        await rds.SqlAsync("db", "CREATE TABLE t AS SELECT 42 AS answer");
        await rds.CallAsync("DeleteDBInstance", "DBInstanceIdentifier=db", "FinalDBSnapshotIdentifier=last");
        await rds.UntilGoneAsync("db");
        await rds.RestoreAsync("last", "again");
        await rds.UntilAsync("again");
        Assert.Equal(42, await rds.SqlAsync("again", "SELECT answer FROM t"));
    }

    [Fact]
    public async Task An_instance_may_be_deleted_while_it_is_created()
    {
        await using var rds = new RdsBench();
        await rds.CreateAsync("db");
        await rds.DeleteAsync("db");
        await rds.UntilGoneAsync("db");
        await rds.CreateAsync("db");
        await rds.UntilAsync("db");
    }

    [Fact]
    public async Task A_snapshot_may_be_deleted_while_it_is_restored()
    {
        await using var rds = new RdsBench();
        await rds.CreateAsync("db");
        await rds.UntilAsync("db");
        await rds.SqlAsync("db", "CREATE TABLE t AS SELECT 42 AS answer");
        await rds.SnapshotAsync("db", "s");
        await rds.UntilSnapshotAsync("s");
        await rds.RestoreAsync("s", "copy");
        await rds.CallAsync("DeleteDBSnapshot", "DBSnapshotIdentifier=s");
        await rds.UntilAsync("copy");
        Assert.Equal(42, await rds.SqlAsync("copy", "SELECT answer FROM t"));
    }

    [Fact]
    public async Task A_stopped_instance_keeps_its_rows()
    {
        await using var rds = new RdsBench();
        await rds.CreateAsync("db");
        await rds.UntilAsync("db");
        await rds.SqlAsync("db", "CREATE TABLE t AS SELECT 42 AS answer");
        await rds.CallAsync("StopDBInstance", "DBInstanceIdentifier=db");
        await rds.UntilAsync("db", "stopped");
        await rds.CallAsync("StartDBInstance", "DBInstanceIdentifier=db");
        await rds.UntilAsync("db");
        Assert.Equal(42, await rds.SqlAsync("db", "SELECT answer FROM t"));
    }

    [Fact]
    public async Task Nothing_runs_and_no_file_is_left_after_the_end()
    {
        int[] running;
        string folder;
        await using (var rds = new RdsBench())
        {
            folder = rds.RunDirectory;
            await rds.CreateAsync("one");
            await rds.CreateAsync("two");
            await rds.UntilAsync("one");
            await rds.SnapshotAsync("one", "s");
            running = [.. ProcessesOf(folder)];
            await rds.Endpoint.StopAsync();
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        }

        Assert.NotEmpty(running);
        Assert.DoesNotContain(running, Posix.IsAlive);
        Assert.Empty(ProcessesOf(folder));
    }

    private static IEnumerable<int> ProcessesOf(string folder) =>
        from process in Directory.EnumerateDirectories("/proc")
        let id = int.TryParse(Path.GetFileName(process), out var number) ? number : 0
        where id != 0 && CommandLine(process).Contains(folder, StringComparison.Ordinal)
        select id;

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
