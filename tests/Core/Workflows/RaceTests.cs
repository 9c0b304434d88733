using DataReliability.Core.Workflows;
using DataReliability.TestSupport;
using DataReliability.TestSupport.Workflows.Toy;

namespace DataReliability.Core.Tests.Workflows;

/// <summary>Several at once on one workflow.</summary>
public class RaceTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Who_loses_a_race_decides_again_on_what_won()
    {
        var bench = await new ParcelBench().StartedAsync();
        bench.Parcel.Looking = () =>
        {
            bench.Parcel.Looking = null;
            Overwrite(bench, "packing");
        };

        await bench.AdvanceAsync();

        Assert.Equal("travelling", bench.Record.Status);
        Assert.DoesNotContain("parcel.packing", bench.Said);
        Assert.Equal(0, bench.World.Count("pack"));
        Assert.Equal(1, bench.World.Count("ship"));
    }

    [Fact]
    public async Task Who_always_loses_leaves_it_to_the_next_tick()
    {
        var bench = await new ParcelBench().StartedAsync();
        bench.Parcel.Looking = () => Overwrite(bench, "planned");

        Assert.Equal(new AdvanceResult.Contended(5), await bench.AdvanceAsync());
        Assert.Equal(0, bench.World.Count("pack"));
    }

    [Fact]
    public async Task A_known_outcome_outlives_a_conflict()
    {
        var bench = await new ParcelBench().StartedAsync();
        var store = new ConflictingStore(bench.Store, conflictAt: 2);
        var runner = bench.Parcel.Runner(store, new SeededIds());

        await runner.AdvanceAsync(Parcel.Id, None);

        Assert.Equal(1, bench.World.Count("pack"));
        Assert.Equal("travelling", bench.Record.Status);
    }

    [Fact]
    public async Task A_conflict_is_no_proof_that_a_workflow_was_started()
    {
        var bench = new ParcelBench();
        var runner = bench.Parcel.Runner(new ConflictingStore(bench.Store, conflictAt: 1), new SeededIds());

        Assert.True(await runner.StartAsync(Parcel.Id.Key, Parcel.First, None));
    }

    [Fact]
    public async Task However_many_advance_it_at_once_it_is_shipped_once()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var bench = await new ParcelBench().StartedAsync();
            await Task.WhenAll(Enumerable.Range(0, 8).Select(racer => Task.Run(async () =>
            {
                var runner = bench.Parcel.Runner(bench.Store, new SeededIds((seed * 100) + racer));
                for (var tick = 0; tick < 5; tick++)
                    await runner.AdvanceAsync(Parcel.Id, None);
            })));
            await bench.RunToEndAsync();

            Assert.Equal("delivered", bench.Record.Status);
            Assert.Equal((1, 1, 1), (bench.World.Count("pack"), bench.World.Count("ship"), bench.World.Count("label")));
            Assert.Equal(5, bench.Store.Events.Count);
        }
    }

    private static void Overwrite(ParcelBench bench, string stage)
    {
        var record = bench.Record;
        var after = record with
        {
            Version = record.Version + 1,
            Status = stage,
            State = bench.Parcel.WriteState(new ParcelState(stage)),
            Outcomes = [EffectOutcome.Done("pack")],
        };
        Assert.True(bench.Store.CommitAsync(new WorkflowCommit(after, record.Version, [], [], [], $"other-{after.Version}"), None).Result);
    }

    /// <summary>Refuses one commit as a conflicting transaction does, though the version is the stored one.</summary>
    private sealed class ConflictingStore(IWorkflowStore store, int conflictAt) : IWorkflowStore
    {
        private int _commits;

        public Task<bool> CommitAsync(WorkflowCommit commit, CancellationToken cancellationToken) =>
            ++_commits == conflictAt ? Task.FromResult(false) : store.CommitAsync(commit, cancellationToken);

        public Task<WorkflowRecord?> LoadAsync(WorkflowId id, CancellationToken cancellationToken) => store.LoadAsync(id, cancellationToken);

        public Task<bool> BuryAsync(
            WorkflowId id, long? version, string reason, DomainEvent announcement, CancellationToken cancellationToken) =>
            store.BuryAsync(id, version, reason, announcement, cancellationToken);

        public Task<IReadOnlyList<DueWork>> ListDueAsync(string kind, DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
            store.ListDueAsync(kind, now, limit, cancellationToken);

        public Task<IReadOnlyList<TimelineEntry>> ReadTimelineAsync(WorkflowId id, CancellationToken cancellationToken) =>
            store.ReadTimelineAsync(id, cancellationToken);
    }
}
