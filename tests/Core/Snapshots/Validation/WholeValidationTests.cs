using System.Text.Json;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;
using DataReliability.TestSupport;
using DataReliability.TestSupport.Snapshots;

namespace DataReliability.Core.Tests.Snapshots.Validation;

/// <summary>Validations from plan to teardown on the engine.</summary>
public class WholeValidationTests
{
    private readonly ValidationRig _rig = new();

    [Fact]
    public async Task A_good_snapshot_passes_and_leaves_evidence_a_baseline_and_nothing_else()
    {
        await _rig.StartAsync();

        await _rig.RunAsync();

        Assert.Equal("passed", (await _rig.RecordAsync()).Status);
        Assert.Equal(["restore-instance", "open-instance", "delete-instance"], _rig.Rds.Calls.Select(call => call.Split(' ')[0]));
        Assert.Equal(["ledger"], _rig.Rds.Instances.Select(instance => instance.Id));
        Assert.Equal(["snapshot-validation.checks-requested", "snapshot-validation.passed"], _rig.Events);

        var evidence = await EvidenceAsync();
        Assert.Equal("passed", evidence.Verdict);
        Assert.Equal("torn-down", evidence.Teardown);
        Assert.Equal(["connection", "pages", "rto"], evidence.Results.Select(result => result.Check));
        Assert.Equal(TimeSpan.FromMinutes(5), evidence.Rto.Restore);
        Assert.Equal(TimeSpan.FromMinutes(1), evidence.Rto.Open);
        Assert.Equal(TimeSpan.FromSeconds(1), evidence.Rto.FirstQuery);
        Assert.Equal(TimeSpan.FromMinutes(2), evidence.Rpo.Achieved);
        Assert.Equal(TimeSpan.FromHours(1), evidence.Rpo.SnapshotAge);
        Assert.NotEmpty(evidence.Steps);
        Assert.Equal(1000, (await BaselineAsync())!.RowCounts["books.public.invoices"]);
    }

    [Fact]
    public async Task A_bad_snapshot_fails_pages_sets_no_baseline_and_is_torn_down()
    {
        await _rig.StartAsync();

        await _rig.RunAsync(attempt => Ledger.Report(attempt, Ledger.Result("connection"), Ledger.Result("pages", CheckVerdict.Failed)));

        Assert.Equal("failed", (await _rig.RecordAsync()).Status);
        Assert.Null(await BaselineAsync());
        Assert.Equal(["ledger"], _rig.Rds.Instances.Select(instance => instance.Id));
        var failed = _rig.Store.Events.Values.Single(sent => sent.Type == "snapshot-validation.failed");
        Assert.Equal("true", failed.Attributes["page"]);
        Assert.Equal("ledger", failed.Attributes["database"]);
        Assert.Contains("pages says so", failed.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_proven_before_is_known_while_the_next_validation_runs_and_after_it_fails()
    {
        await _rig.StartAsync();
        await _rig.RunAsync();
        var passedAt = (await LastAsync()).EndedAt;
        Assert.Equal(new ValidationFact(passedAt, "passed", new TimeSpan(0, 6, 1)), (await LastAsync()).Proven);
        _rig.Time.Advance(TimeSpan.FromDays(1));
        _rig.Rds.Add(Ledger.Snapshot() with { Id = "ledger-2", Arn = "arn:aws:rds:eu-central-1:123456789012:snapshot:ledger-2", TakenAt = _rig.Time.GetUtcNow() });

        await _rig.StartAsync();

        Assert.Equal((null, passedAt), ((await LastAsync()).Verdict, (await LastAsync()).Proven!.LastPassedAt));
        await _rig.RunAsync(attempt => Ledger.Report(attempt, Ledger.Result("connection", CheckVerdict.Failed)));
        Assert.Equal((passedAt, "failed"), ((await LastAsync()).Proven!.LastPassedAt, (await LastAsync()).Proven!.LastVerdict));
    }

    [Fact]
    public async Task The_password_is_in_no_record_event_or_document()
    {
        await _rig.StartAsync();
        await _rig.RunAsync();

        var password = Assert.Single(_rig.Rds.Passwords);
        var kept = string.Join('\n', [(await _rig.RecordAsync()).State, .. _rig.Store.Events.Values.Select(sent => sent.Data), JsonSerializer.Serialize(await EvidenceAsync())]);
        Assert.DoesNotContain(password, kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("restore-instance")]
    [InlineData("open-instance")]
    [InlineData("delete-instance")]
    public async Task Dying_after_an_effect_loses_nothing_and_restores_nothing_twice(string effect)
    {
        await _rig.StartAsync();
        var died = 0;
        _rig.Rds.AfterEffect = name =>
        {
            if (name == effect && died++ == 0)
                throw new SimulatedCrashException($"after {name}");
        };

        await _rig.RunAsync();

        Assert.True(died > 0);
        Assert.Equal("passed", (await _rig.RecordAsync()).Status);
        Assert.Equal(["ledger"], _rig.Rds.Instances.Select(instance => instance.Id));
        Assert.Equal("torn-down", (await EvidenceAsync()).Teardown);
        Assert.Equal(1, _rig.Rds.Count("delete-instance"));
        Assert.DoesNotContain("RESTORED2", (await _rig.RecordAsync()).State, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dying_at_any_write_ends_with_the_same_verdict_and_nothing_left()
    {
        for (var at = 0; at < 24; at++)
        {
            var rig = new ValidationRig();
            await rig.StartAsync();
            var writes = 0;
            var target = at / 2;
            Action<string> die = _ =>
            {
                if (writes++ == target)
                    throw new SimulatedCrashException($"at write {target}");
            };
            if (at % 2 == 0)
                rig.Store.BeforeWrite = die;
            else
                rig.Store.AfterWrite = die;

            try
            {
                await rig.RunAsync();
            }
            catch (SimulatedCrashException)
            {
                // A report died on its way: the validation asks again.
                await rig.RunAsync();
            }

            Assert.Equal("passed", (await rig.RecordAsync()).Status);
            Assert.Equal(["ledger"], rig.Rds.Instances.Select(instance => instance.Id));
        }
    }

    [Fact]
    public async Task Without_reports_the_checks_are_asked_for_three_times_and_then_it_is_inconclusive()
    {
        await _rig.StartAsync();

        await _rig.RunAsync(_ => null);

        Assert.Equal("inconclusive", (await _rig.RecordAsync()).Status);
        Assert.Equal(3, _rig.Events.Count(type => type == "snapshot-validation.checks-requested"));
        Assert.Contains("3 times in vain", Assert.Single((await EvidenceAsync()).Reasons), StringComparison.Ordinal);
        Assert.Equal(["ledger"], _rig.Rds.Instances.Select(instance => instance.Id));
    }

    [Fact]
    public async Task A_large_database_is_checked_by_several_invocations_that_make_progress()
    {
        await _rig.StartAsync();

        await _rig.RunAsync(attempt => attempt < 6
            ? Ledger.Report(attempt) with { Results = [], Unfinished = Progress($"books.public.t{attempt}") }
            : Ledger.Report(attempt));

        Assert.Equal("passed", (await _rig.RecordAsync()).Status);
        Assert.Equal(6, _rig.Events.Count(type => type == "snapshot-validation.checks-requested"));
    }

    [Fact]
    public async Task Checks_that_come_no_further_are_given_up()
    {
        await _rig.StartAsync();

        await _rig.RunAsync(attempt => Ledger.Report(attempt) with { Results = [], Unfinished = Progress("books.public.t") });

        Assert.Equal("inconclusive", (await _rig.RecordAsync()).Status);
        Assert.Equal(4, _rig.Events.Count(type => type == "snapshot-validation.checks-requested"));
    }

    [Fact]
    public async Task Quota_is_waited_for_and_asked_again()
    {
        await _rig.StartAsync();
        _rig.Rds.Answers.Enqueue(EffectOutcome.Refused("restore-instance", "InstanceQuotaExceeded", "40 of 40"));
        _rig.Rds.Answers.Enqueue(EffectOutcome.Refused("restore-instance", "Throttling", "slow down"));

        await _rig.RunAsync();

        Assert.Equal("passed", (await _rig.RecordAsync()).Status);
        Assert.Equal(3, _rig.Rds.Count("restore-instance"));
        Assert.Equal(TimeSpan.FromMinutes(5), (await EvidenceAsync()).Rto.Restore);
    }

    [Fact]
    public async Task Quota_that_never_comes_ends_inconclusive_with_the_reason()
    {
        await _rig.StartAsync();
        for (var ask = 0; ask < 20; ask++)
            _rig.Rds.Answers.Enqueue(EffectOutcome.Refused("restore-instance", "InstanceQuotaExceeded", "40 of 40"));

        await _rig.RunAsync();

        Assert.Equal(12, _rig.Rds.Count("restore-instance"));
        var evidence = await EvidenceAsync();
        Assert.Equal("nothing-to-tear-down", evidence.Teardown);
        Assert.Contains("InstanceQuotaExceeded: 40 of 40; given up after 12 times", Assert.Single(evidence.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_key_ends_it_at_once_with_the_reason()
    {
        await _rig.StartAsync();
        _rig.Rds.Answers.Enqueue(EffectOutcome.Refused("restore-instance", "KMSKeyNotAccessibleFault", "the key is disabled"));

        await _rig.RunAsync();

        var evidence = await EvidenceAsync();
        Assert.Equal("inconclusive", evidence.Verdict);
        Assert.Equal("the restore was refused: KMSKeyNotAccessibleFault: the key is disabled", Assert.Single(evidence.Reasons));
        Assert.Equal(1, _rig.Rds.Count("restore-instance"));
    }

    [Fact]
    public async Task Not_being_able_to_look_is_never_taken_for_gone()
    {
        await _rig.StartAsync();
        await _rig.Runner.AdvanceAsync(_rig.Id, CancellationToken.None);
        _rig.Rds.Blind = "Throttling";
        _rig.Time.Advance(TimeSpan.FromHours(1));

        await _rig.Runner.AdvanceAsync(_rig.Id, CancellationToken.None);

        Assert.Equal("restoring", (await _rig.RecordAsync()).Status);
        _rig.Rds.Blind = null;
        await _rig.RunAsync();
        Assert.Equal(1, _rig.Rds.Count("restore-instance"));
    }

    [Fact]
    public async Task A_restore_that_overstays_its_deadline_is_torn_down()
    {
        _rig.Options = Ledger.Options with { DeadlineAfter = TimeSpan.FromHours(1) };
        _rig.Rds.RestoreTakes = TimeSpan.FromHours(2);
        await _rig.StartAsync();

        await _rig.RunAsync();

        Assert.Contains("the deadline", Assert.Single((await EvidenceAsync()).Reasons), StringComparison.Ordinal);
    }

    private static DataCheckProgress Progress(string done) => new(done, [], new Dictionary<string, long>(), TimeSpan.FromMinutes(14));

    private async Task<LastValidation> LastAsync() => JsonSerializer.Deserialize(
        (await _rig.Store.GetAsync(ValidationFiling.LastValidation, Ledger.Database().ResourceId, CancellationToken.None))!.Json, SnapshotJson.Default.LastValidation)!;

    private async Task<ValidationEvidence> EvidenceAsync() => JsonSerializer.Deserialize(
        (await _rig.Store.GetAsync("evidence", _rig.Id.Key, CancellationToken.None))!.Json, SnapshotJson.Default.ValidationEvidence)!;

    private async Task<Baseline?> BaselineAsync() => await _rig.Store.GetAsync("baseline", "db-LEDGER", CancellationToken.None) is { } document
        ? JsonSerializer.Deserialize(document.Json, SnapshotJson.Default.Baseline)
        : null;
}
