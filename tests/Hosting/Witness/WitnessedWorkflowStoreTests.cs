using Amazon.Lambda.TestUtilities;
using AWS.Lambda.Powertools.Metrics;
using DataReliability.Core.Workflows;
using DataReliability.Hosting.Metering;
using DataReliability.Hosting.Witness;
using DataReliability.TestSupport.Workflows;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace DataReliability.Hosting.Tests.Witness;

public class WitnessedWorkflowStoreTests
{
    private readonly InMemoryWorkflowStore _inner = new();
    private readonly RecordingMetrics _metrics = new();
    private readonly RecordingLog<WitnessedWorkflowStore> _log = new(LogLevel.Information);
    private readonly InvocationScope _invocations;

    public WitnessedWorkflowStoreTests() => _invocations = new InvocationScope(new FakeTimeProvider(), _metrics);

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_new_record_and_its_events_go_back_to_the_invocation()
    {
        using (_invocations.Begin(new TestLambdaContext { AwsRequestId = "r-7" }))
            await Witnessed().CommitAsync(Commits.Record(Commits.Id("a")).Commit([], [Commits.Event(Commits.Id("a")) with { CorrelationId = null }]), None);

        Assert.Equal("r-7", (await _inner.LoadAsync(Commits.Id("a"), None))!.CorrelationId);
        Assert.Equal("r-7", Assert.Single(_inner.Events.Values).CorrelationId);
    }

    [Fact]
    public async Task A_record_keeps_what_it_went_back_to_first()
    {
        await _inner.CommitAsync((Commits.Record(Commits.Id("a")) with { CorrelationId = "r-1" }).Commit(), None);

        using (_invocations.Begin(new TestLambdaContext { AwsRequestId = "r-7" }))
            await Witnessed().CommitAsync((Commits.Record(Commits.Id("a"), version: 2) with { CorrelationId = "r-1" }).Commit(), None);

        Assert.Equal("r-1", (await _inner.LoadAsync(Commits.Id("a"), None))!.CorrelationId);
    }

    [Fact]
    public async Task Every_line_of_the_timeline_is_logged_with_its_database_and_correlation()
    {
        await Witnessed().CommitAsync(
            (Commits.Record(Commits.Id("a")) with { CorrelationId = "r-1" }).Commit([Commits.Entry(1, 0, "it began")]), None);

        Assert.Equal((LogLevel.Information, "toy/a about ledger is planned: it began (from r-1)"), Assert.Single(_log.Lines));
    }

    [Fact]
    public async Task A_lost_race_is_neither_logged_nor_counted()
    {
        var commit = Commits.Record(Commits.Id("a"), state: "winner").Commit();
        await _inner.CommitAsync(commit, None);

        Assert.False(await Witnessed().CommitAsync(Commits.Record(Commits.Id("a"), state: "loser").Commit([Commits.Entry(1, 0)]), None));

        Assert.Empty(_log.Lines);
        Assert.Empty(_metrics.Values);
    }

    [Fact]
    public async Task Decisions_outcomes_and_takeovers_are_counted_apart()
    {
        var store = Witnessed();
        WorkflowRecord Next(long version) => Commits.Record(Commits.Id("a"), version);

        await store.CommitAsync(Next(1).Commit(), None);
        await store.CommitAsync((Next(2) with { Attempts = 1, Pending = [new PendingEffect("pack", true, "{}")] }).Commit(), None);
        await store.CommitAsync((Next(3) with { Attempts = 2, Pending = [new PendingEffect("pack", true, "{}")] }).Commit(), None);
        await store.CommitAsync(
            (Next(4) with { Outcomes = [EffectOutcome.Done("pack"), EffectOutcome.Refused("ship", "Denied", "no"), EffectOutcome.Done("label")] }).Commit(), None);
        await store.CommitAsync((Next(5) with { Outcomes = [EffectOutcome.Done("pack")], FailedLooks = 1 }).Commit(), None);

        Assert.Equal(
            [("Decisions", 2), ("EffectsDone", 2), ("EffectsRefused", 1), ("Takeovers", 1), ("Toys", 5)],
            _metrics.Values.Select(pair => (pair.Key, (int)pair.Value)).Order());
    }

    private WitnessedWorkflowStore Witnessed() => new(_inner, [new ToyWitness()], _invocations, _metrics, _log);

    private sealed class ToyWitness : ICommitWitness
    {
        public string Kind => "toy";

        public string? DatabaseOf(WorkflowRecord record) => "ledger";

        public void Measure(WorkflowCommit commit, IMetrics metrics) => new Metric("Toys", MetricUnit.Count, "toys").AddTo(metrics, 1);
    }
}
