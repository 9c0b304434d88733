using System.Diagnostics;
using Amazon.RDS.Model;
using DataReliability.Core.Workflows;
using DataReliability.Dr.Cloud;
using DataReliability.Dr.Commands;
using DataReliability.Dr.Runs;
using DataReliability.Dr.Terminal;
using DataReliability.Dr.Up;
using Npgsql;

namespace DataReliability.Dr.Tests.Up;

/// <summary>The whole of it, in processes that are killed.</summary>
public sealed class UpTests : IAsyncDisposable
{
    /// <summary>The longest that anything is waited for: far beyond what a slow machine needs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    private readonly string _directory = $"/tmp/dr-up-{Environment.ProcessId}-{Path.GetRandomFileName()}";

    public async ValueTask DisposeAsync()
    {
        await new Leftovers(RunRoot.OfThisUser()).RemoveAsync(CancellationToken.None);
        if (Directory.Exists(_directory))
            Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task Databases_commits_and_due_work_outlive_kill_9()
    {
        UpReport before;
        WorkflowId validation;
        Dictionary<string, (long Count, long Last)> committed = [];
        await using (var first = UpProcess.Start("--directory", _directory, "--speed", "60"))
        {
            before = await first.ReportAsync();
            validation = await BeginValidationAsync(before, "ledger-apac");
            foreach (var database in before.Databases)
                committed[database.Name] = await PaymentsAsync(database, long.MaxValue);
            await first.KillAsync();
        }

        await using var second = UpProcess.Start("--directory", _directory, "--speed", "60");
        var after = await second.ReportAsync();

        Assert.True(after.Continued);
        Assert.Equal(_directory, after.Directory);
        Assert.All(after.Databases, database => Assert.Equal("available", database.Status));
        Assert.Equal(["multi-az", "aurora", "single-az"], after.Databases.Select(database => database.Topology));
        foreach (var database in after.Databases)
        {
            var (count, last) = committed[database.Name];
            await UntilAsync(async () => (await PaymentsAsync(database, last)).Count == count, $"{database.Name} to have its {count} payments up to number {last}");
            await UntilAsync(async () => (await PaymentsAsync(database, long.MaxValue)).Last > last + 10, $"customers of {database.Name} to go on paying");
        }

        var reader = after.Databases[1].Endpoints[1];
        await UntilAsync(async () => await AskAsync<bool>(after.Databases[1], reader, "SELECT pg_is_in_recovery()"), "a reader of Aurora");
        using (var state = CloudState.Open(CloudAccess.ToLocalCloud(after.Endpoint, after.Region), after.Table))
        {
            await UntilAsync(async () => (await state.Workflows.LoadAsync(validation, default))!.DueAt is null, $"{validation} to end");
            Assert.Equal("passed", (await state.Workflows.LoadAsync(validation, default))!.Status);
        }

        await PasteAsync(after);

        using var output = new StringWriter();
        Assert.Equal(ExitCodes.Right, await CommandLine.RunAsync(["down", "--run", _directory], output, TextWriter.Null));
        Assert.Contains($"{after.Run}", output.ToString());
        Assert.Contains($"dr up --directory {_directory} goes on where it left off", output.ToString());
        await second.ExitAsync();
        AssertNothingIsLeft(after.Run);
        Assert.True(Directory.Exists(_directory));
    }

    [Fact]
    public async Task Without_a_directory_kill_9_leaves_nothing_once_another_dr_ran()
    {
        await using var up = UpProcess.Start();
        var run = $"run-{up.Id}-1";
        var folder = Path.Combine(RunRoot.OfThisUser().Path, run);
        // Databases are being made: there is more to leave behind than ever after.
        await UntilAsync(() => Task.FromResult(up.HasExited || RunProcesses.Find(folder).Any(process => RunProcesses.Describe(process).Contains("postgres", StringComparison.Ordinal))), "a server");
        Assert.SkipWhen(up.Errors.Contains("at hand", StringComparison.Ordinal), up.Errors);
        Assert.False(up.HasExited, up.Errors);
        await up.KillAsync();

        await new Leftovers(RunRoot.OfThisUser()).RemoveAsync(CancellationToken.None);

        AssertNothingIsLeft(run);
    }

    private static void AssertNothingIsLeft(string run)
    {
        var folder = Path.Combine(RunRoot.OfThisUser().Path, run);
        Assert.False(Directory.Exists(folder));
        Assert.Empty(RunProcesses.Find(folder).Select(RunProcesses.Describe));
    }

    // Begun and far from its end: its restore has been asked for.
    private static async Task<WorkflowId> BeginValidationAsync(UpReport up, string database)
    {
        using var state = CloudState.Open(CloudAccess.ToLocalCloud(up.Endpoint, up.Region), up.Table);
        using var access = CloudAccess.ToLocalCloud(up.Endpoint, up.Region);
        using var local = new LocalRoutes(new Uri(up.Endpoint));
        await access.Rds.CreateDBSnapshotAsync(new CreateDBSnapshotRequest { DBInstanceIdentifier = database, DBSnapshotIdentifier = $"{database}-1" });
        await UntilAsync(async () => (await access.Rds.DescribeDBSnapshotsAsync(new DescribeDBSnapshotsRequest { DBSnapshotIdentifier = $"{database}-1" }))
            .DBSnapshots.Single().Status == "available", "the snapshot");
        await local.InvokeAsync("PlanSnapshotValidations", $$$"""{"detail": {"databases": ["{{{database}}}"], "force": true}}""", default);
        WorkflowId? found = null;
        await UntilAsync(
            async () =>
            {
                await foreach (var (id, record) in state.Scan.ReadAsync(default))
                {
                    if (id.Kind == "snapshot-validation" && record is { DueAt: not null, Status: not "planned" })
                        found = id;
                }

                return found is not null;
            },
            "the validation to begin");
        return found!.Value;
    }

    // Every line that is printed to be pasted, as far as this machine has the program.
    private static async Task PasteAsync(UpReport up)
    {
        using var access = CloudAccess.ToLocalCloud(up.Endpoint, up.Region);
        using var text = new StringWriter();
        new UpText(CommandConsole.On(text)).Write(up);
        var lines = text.ToString().Split('\n').Select(line => line.Trim()).ToList();
        var export = Assert.Single(lines, line => line.StartsWith("export ", StringComparison.Ordinal));
        Assert.Equal(4, lines.Count(line => line.StartsWith("psql ", StringComparison.Ordinal)));
        foreach (var line in lines.Where(line => line.StartsWith("psql ", StringComparison.Ordinal)))
            await ShellAsync("psql", $"{line} -c 'SELECT count(*) FROM payments'");
        foreach (var line in lines.Where(line => line.StartsWith("aws ", StringComparison.Ordinal)))
        {
            // Backups are made when they are due, and what is backing up can't be rebooted.
            await UntilAsync(
                async () => (await access.Rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest())).DBInstances.All(instance => instance.DBInstanceStatus == "available"),
                "all databases to be available");
            await ShellAsync("aws", $"{export}; {line}");
        }
    }

    private static async Task ShellAsync(string program, string line)
    {
        var info = new ProcessStartInfo("bash") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment.Remove(RunProcesses.Marker);
        info.ArgumentList.Add("-c");
        info.ArgumentList.Add($"{program} --version >/dev/null 2>&1 || exit 0; exec 2>&1; {line}");
        using var process = Process.Start(info)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{line}: {said}");
    }

    private static async Task<(long Count, long Last)> PaymentsAsync(UpDatabase database, long upTo)
    {
        var answer = await AskAsync<long[]>(database, database.Endpoints[0], $"SELECT ARRAY[count(*), max(id)] FROM payments WHERE id <= {upTo}");
        return (answer[0], answer[1]);
    }

    private static async Task<T> AskAsync<T>(UpDatabase database, UpEndpoint endpoint, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
        {
            Host = endpoint.Host,
            Port = endpoint.Port,
            Username = database.User,
            Password = database.Password,
            Database = database.Database,
            Pooling = false,
            Timeout = 60,
            CommandTimeout = 120,
        }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, $"waited in vain for {what}");
            await Task.Delay(100);
        }
    }
}
