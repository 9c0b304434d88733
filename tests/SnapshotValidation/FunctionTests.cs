using System.Reflection;
using System.Text.Json;
using DataReliability.Core.Snapshots.Planning;
using DataReliability.Core.Workflows;

namespace DataReliability.SnapshotValidation.Tests;

/// <summary>The functions through their JSON.</summary>
public class FunctionTests
{
    private readonly FunctionBench _bench = new();

    [Fact]
    public async Task A_snapshot_is_planned_advanced_checked_and_torn_down()
    {
        var id = await StartAsync();
        await _bench.UntilAsync(id, "checking");

        await _bench.CheckAsync(Events.ChecksOf(id.ToString(), 1));

        var (request, password, deadline) = Assert.Single(_bench.Checker.Runs);
        Assert.Equal(($"{_bench.Restore}.example", 5432, "owner", "books"), (request.Host, request.Port, request.User, request.Database));
        Assert.Equal($"password-of-{id.Key}", password);
        Assert.Equal(_bench.Time.GetUtcNow().AddMinutes(14.5), deadline);
        await _bench.UntilAsync(id, "passed");
        Assert.Equal(["ledger"], _bench.Rds.Instances.Select(instance => instance.Id));
    }

    [Fact]
    public async Task An_event_about_a_restore_advances_it_before_its_time()
    {
        await StartAsync();
        await _bench.AdvanceAsync(Events.Tick);
        _bench.Rds.RestoreTakes = TimeSpan.Zero;
        _bench.Time.Advance(TimeSpan.FromSeconds(29));
        await _bench.AdvanceAsync(Events.Tick);
        Assert.Equal(0, _bench.Rds.Count("open-instance"));
        _bench.Rds.Change(_bench.Restore, instance => instance with { Status = "available" });

        await _bench.AdvanceAsync(Events.Rds(_bench.Restore));

        Assert.Equal(1, _bench.Rds.Count("open-instance"));
    }

    [Theory]
    [InlineData("ledger")]
    [InlineData("dr-restore-nobody-knows")]
    [InlineData("dr-restore-")]
    public async Task An_event_about_another_instance_is_ignored(string instance)
    {
        await StartAsync();

        await _bench.AdvanceAsync(Events.Rds(instance));

        Assert.Empty(_bench.Rds.Calls);
    }

    [Theory]
    [InlineData("""{"source":"aws.rds","detail":{"EventID":"RDS-EVENT-0005"}}""", "detail.SourceIdentifier is missing")]
    [InlineData("""{"source":"aws.rds","detail":{"SourceIdentifier":""}}""", "detail.SourceIdentifier is missing")]
    [InlineData("""{"source":"aws.rds"}""", "detail.SourceIdentifier is missing")]
    [InlineData("""{"source":"aws.ec2","detail":{"SourceIdentifier":"dr-restore-a"}}""", "source is 'aws.ec2'")]
    [InlineData("{}", "source is ''")]
    public async Task A_malformed_event_is_an_error_that_names_the_field(string json, string error)
    {
        await StartAsync();

        var thrown = await Assert.ThrowsAsync<InvalidRequestException>(() => _bench.AdvanceAsync(json));

        Assert.Contains(error, thrown.Message, StringComparison.Ordinal);
        Assert.Empty(_bench.Rds.Calls);
    }

    [Theory]
    [InlineData(2, "awaits attempt 1")]
    [InlineData(1, null)]
    public async Task Only_the_awaited_attempt_is_checked(int attempt, string? ignored)
    {
        var id = await StartAsync();
        await _bench.UntilAsync(id, "checking");

        await _bench.CheckAsync(Events.ChecksOf(id.ToString(), attempt));
        await _bench.CheckAsync(Events.ChecksOf(id.ToString(), attempt));

        Assert.Equal(ignored is null ? 1 : 0, _bench.Checker.Runs.Count);
    }

    [Fact]
    public async Task Checks_of_an_unknown_validation_are_ignored()
    {
        await _bench.CheckAsync(Events.ChecksOf("snapshot-validation/nobody-knows", 1));

        Assert.Empty(_bench.Checker.Runs);
    }

    [Theory]
    [InlineData("no json", "no JSON")]
    [InlineData("{}", "has no data")]
    [InlineData("""{"data":{"attempt":1}}""", "data.workflow is missing")]
    [InlineData("""{"data":{"workflow":"snapshot-validation/a"}}""", "data.attempt is 0")]
    [InlineData("""{"data":{"workflow":"nonsense","attempt":1}}""", "'nonsense' is no workflow id")]
    [InlineData("""{"data":{"workflow":"restore-sweep/a","attempt":1}}""", "is no validation")]
    public async Task A_malformed_message_is_an_error_that_names_the_field(string message, string error)
    {
        var thrown = await Assert.ThrowsAsync<FormatException>(() => _bench.CheckAsync(Events.Checks(message)));

        Assert.Contains(error, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_name_databases_in_the_detail()
    {
        var plan = await _bench.PlanAsync("""{"detail":{"databases":["ledger","nowhere"],"force":true}}""");

        using var read = JsonDocument.Parse(plan);
        Assert.Single(read.RootElement.GetProperty("Started").EnumerateArray());
        var note = Assert.Single(read.RootElement.GetProperty("Notes").EnumerateArray());
        Assert.Equal(("nowhere", "Error"), (note.GetProperty("Database").GetString(), note.GetProperty("Kind").GetString()));
    }

    [Theory]
    [InlineData("""{"detail":{"databases":[]}}""", "databases is empty")]
    [InlineData("""{"detail":{"databases":["a b"]}}""", "databases[0] is 'a b'")]
    public async Task A_malformed_request_is_an_error_that_names_the_field(string json, string error)
    {
        var thrown = await Assert.ThrowsAsync<InvalidRequestException>(() => _bench.PlanAsync(json));

        Assert.Contains(error, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sweep_leaves_running_validations_alone()
    {
        await StartAsync();
        await _bench.AdvanceAsync(Events.Tick);

        var result = await _bench.SweepAsync(Events.Tick);

        Assert.Contains(_bench.Restore, result, StringComparison.Ordinal);
        Assert.Equal(0, _bench.Rds.Count("delete-instance"));
    }

    [Theory]
    [InlineData(nameof(PlanSnapshotValidations))]
    [InlineData(nameof(AdvanceSnapshotValidations))]
    [InlineData(nameof(RunDataChecks))]
    [InlineData(nameof(SweepRestores))]
    public void Handlers_are_named_as_the_template_names_them(string function)
    {
        var handler = $"DataReliability.SnapshotValidation::DataReliability.SnapshotValidation.{function}_Handle_Generated::Handle";

        Assert.True(handler.Length <= 127);
        var type = typeof(Startup).Assembly.GetType(handler.Split("::")[1]);
        Assert.NotNull(type?.GetMethod("Handle", BindingFlags.Public | BindingFlags.Instance));
    }

    private async Task<WorkflowId> StartAsync()
    {
        using var plan = JsonDocument.Parse(await _bench.PlanAsync(Events.Tick));
        return WorkflowId.Parse(Assert.Single(plan.RootElement.GetProperty("Started").EnumerateArray()).GetString()!);
    }
}
