using DataReliability.Core.Workflows;
using Microsoft.Extensions.Time.Testing;

namespace DataReliability.TestSupport.Workflows.Toy;

/// <summary>A parcel, its world, its store and its clock.</summary>
public sealed class ParcelBench
{
    public ParcelBench(WorkflowOptions? options = null)
    {
        Parcel = new Parcel(World, Time);
        Runner = Parcel.Runner(Store, new SeededIds(), options);
    }

    public FakeTimeProvider Time { get; } = new(Commits.Start);

    public InMemoryWorkflowStore Store { get; } = new();

    public ParcelWorld World { get; } = new();

    public Parcel Parcel { get; }

    public WorkflowRunner<ParcelState, ParcelEffect, ParcelSeen> Runner { get; }

    public WorkflowRecord Record => Store.LoadAsync(Parcel.Id, CancellationToken.None).Result!;

    public IEnumerable<string> Notes => Store.ReadTimelineAsync(Parcel.Id, CancellationToken.None).Result.Select(entry => entry.Text);

    public IEnumerable<string> Said => Store.Events.Values.Select(recorded => recorded.Type).Order(StringComparer.Ordinal);

    public async Task<ParcelBench> StartedAsync()
    {
        Assert.True(await Runner.StartAsync(Parcel.Id.Key, Parcel.First, CancellationToken.None));
        return this;
    }

    public Task<AdvanceResult> AdvanceAsync() => Runner.AdvanceAsync(Parcel.Id, CancellationToken.None);

    /// <summary>Ticks once a minute, as the schedule does, until it has ended.</summary>
    public async Task RunToEndAsync()
    {
        for (var minute = 0; minute < 60; minute++)
        {
            foreach (var due in await Store.ListDueAsync(Parcel.Id.Kind, Time.GetUtcNow(), 10, CancellationToken.None))
                await Runner.AdvanceAsync(due.Id, CancellationToken.None);
            if (Record.DueAt is null)
                return;
            Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Fail($"not ended after an hour: {Record}");
    }

    /// <summary>Dies at this effect.</summary>
    public async Task DieAsync(string at)
    {
        World.Around = place =>
        {
            if (place == at)
                throw new SimulatedCrashException(at);
        };
        await Assert.ThrowsAsync<SimulatedCrashException>(AdvanceAsync);
        World.Around = null;
    }
}
