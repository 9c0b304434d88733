using System.Text.Json.Nodes;
using DataReliability.Dr.Runs;
using DataReliability.Dr.Up;

namespace DataReliability.Dr.Tests.Runs;

public sealed class LeftoversTests : IDisposable
{
    private readonly TemporaryRoot _temporary = new();

    private RunRoot Root => _temporary.Root;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Where_nothing_ran_nothing_is_removed() =>
        Assert.Empty(await new Leftovers(Root).RemoveAsync(CancellationToken.None));

    [Fact]
    public async Task A_run_whose_owner_lives_is_left_alone()
    {
        var run = Root.Claim("up", DateTimeOffset.UnixEpoch);

        Assert.Empty(await new Leftovers(Root).RemoveAsync(CancellationToken.None));
        Assert.True(Directory.Exists(run.Path));
    }

    [Fact]
    public async Task A_run_whose_owner_is_gone_is_removed_with_its_files()
    {
        var run = Abandon(Root.Claim("drill", DateTimeOffset.UnixEpoch));
        Directory.CreateDirectory(Path.Combine(run, "data", "base"));
        await File.WriteAllTextAsync(Path.Combine(run, "data", "base", "1"), "x");

        var removed = await new Leftovers(Root).RemoveAsync(CancellationToken.None);

        Assert.Equal([run], removed);
        Assert.False(Directory.Exists(run));
    }

    [Fact]
    public async Task A_pid_that_was_used_again_is_not_the_owner()
    {
        var run = Root.Claim("drill", DateTimeOffset.UnixEpoch);
        Rewrite(run.Path, ProcessIdentity.Current with { StartTicks = ProcessIdentity.Current.StartTicks - 1 });

        Assert.Equal([run.Path], await new Leftovers(Root).RemoveAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Processes_of_a_dead_run_are_ended_by_mark_and_by_folder_and_no_others()
    {
        var run = Abandon(Root.Claim("drill", DateTimeOffset.UnixEpoch));
        using var marked = Sleeper.Marked(run);
        using var inside = Sleeper.In(run);
        using var stranger = Sleeper.Unmarked();
        using var neighbour = Sleeper.Marked(run + "0");

        var removed = await new Leftovers(Root).RemoveAsync(CancellationToken.None);

        Assert.Equal(3, removed.Count);
        Assert.False(marked.Identity.IsAlive);
        Assert.False(inside.Identity.IsAlive);
        Assert.True(stranger.Identity.IsAlive);
        Assert.True(neighbour.Identity.IsAlive);
    }

    [Fact]
    public async Task A_run_killed_before_it_said_whose_it_is_is_told_by_its_name()
    {
        Root.Claim("up", DateTimeOffset.UnixEpoch);
        var dead = Path.Combine(Root.Path, $"run-{int.MaxValue}-1");
        var alive = Path.Combine(Root.Path, $"run-{Environment.ProcessId}-77");
        Directory.CreateDirectory(dead);
        Directory.CreateDirectory(alive);

        Assert.Equal([dead], await new Leftovers(Root).RemoveAsync(CancellationToken.None));
        Assert.True(Directory.Exists(alive));
    }

    [Fact]
    public async Task Several_that_remove_the_same_at_once_do_not_trip_over_each_other()
    {
        var run = Abandon(Root.Claim("drill", DateTimeOffset.UnixEpoch));
        for (var file = 0; file < 300; file++)
            await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(run, $"{file % 30}", "base")).FullName, $"{file}"), "");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new Leftovers(Root).RemoveAsync(CancellationToken.None))));

        Assert.False(Directory.Exists(Root.Path));
    }

    [Fact]
    public async Task A_killed_runtime_leaves_no_pipes_behind()
    {
        var pipe = Path.Combine(Path.GetTempPath(), $"clr-debug-pipe-{int.MaxValue}-1-in");
        await File.WriteAllTextAsync(pipe, "");
        Directory.CreateDirectory(Path.Combine(Root.Path, $"run-{int.MaxValue}-1"));

        await new Leftovers(Root).RemoveAsync(CancellationToken.None);

        Assert.False(File.Exists(pipe));
    }

    [Fact]
    public async Task A_killed_server_leaves_no_shared_memory_behind()
    {
        if (await SharedMemory.MakeAsync() is not { } memory)
        {
            Assert.Skip("ipcmk is not installed, so no shared memory can be made");
            return;
        }

        var data = Path.Combine(Abandon(Root.Claim("drill", DateTimeOffset.UnixEpoch)), "data");
        Directory.CreateDirectory(data);
        await File.WriteAllLinesAsync(
            Path.Combine(data, "postmaster.pid"), [$"{int.MaxValue}", data, "1", "5432", "/tmp", "localhost", $"{memory.Key} {memory.Id}"]);

        await new Leftovers(Root).RemoveAsync(CancellationToken.None);

        Assert.False(SharedMemory.Exists(memory.Id));
    }

    [Fact]
    public async Task What_a_killed_run_keeps_stays_but_for_shared_memory_of_its_servers()
    {
        using var kept = new TemporaryRoot();
        var data = Path.Combine(KeptDirectory.CloudIn(kept.Root.Path), "data");
        Directory.CreateDirectory(data);
        await File.WriteAllTextAsync(Path.Combine(data, "PG_VERSION"), "18");
        var memory = await SharedMemory.MakeAsync();
        await File.WriteAllLinesAsync(
            Path.Combine(data, "postmaster.pid"), [$"{int.MaxValue}", data, "1", "5432", "/tmp", "localhost", $"{memory?.Key ?? "1"} {memory?.Id ?? "1"}"]);
        var run = Abandon(Root.Claim("up", DateTimeOffset.UnixEpoch, kept.Root.Path));

        Assert.Equal([run], await new Leftovers(Root).RemoveAsync(CancellationToken.None));

        Assert.True(File.Exists(Path.Combine(data, "PG_VERSION")));
        Assert.False(memory is not null && SharedMemory.Exists(memory.Id));
    }

    [Fact]
    public void Two_runs_of_one_process_get_a_folder_each()
    {
        var first = Root.Claim("up", DateTimeOffset.UnixEpoch);
        var second = Root.Claim("up", DateTimeOffset.UnixEpoch);

        Assert.NotEqual(first.Path, second.Path);
        Assert.Equal(2, Root.List().Count);
    }

    [Fact]
    public void What_a_run_announces_is_read_by_others()
    {
        Root.Claim("up", DateTimeOffset.UnixEpoch).Announce("http://127.0.0.1:4000", "table-1");

        var (_, record) = Assert.Single(Root.List());
        Assert.Equal(new RunRecord(ProcessIdentity.Current, "up", DateTimeOffset.UnixEpoch, "http://127.0.0.1:4000", "table-1"), record);
    }

    [Fact]
    public void Others_may_traverse_a_run_and_not_list_it()
    {
        var mode = File.GetUnixFileMode(Root.Claim("up", DateTimeOffset.UnixEpoch).Path);

        Assert.True(mode.HasFlag(UnixFileMode.OtherExecute));
        Assert.False(mode.HasFlag(UnixFileMode.OtherRead));
        Assert.False(mode.HasFlag(UnixFileMode.OtherWrite));
    }

    private static string Abandon(RunDirectory run)
    {
        Rewrite(run.Path, new ProcessIdentity(int.MaxValue, 1));
        return run.Path;
    }

    private static void Rewrite(string directory, ProcessIdentity owner)
    {
        var path = Path.Combine(directory, "run.json");
        var record = JsonNode.Parse(File.ReadAllText(path))!;
        record["owner"] = new JsonObject { ["pid"] = owner.Pid, ["startTicks"] = owner.StartTicks };
        File.WriteAllText(path, record.ToJsonString());
    }
}
