using System.Text.Json;
using DataReliability.Core;
using DataReliability.Core.Workflows;

namespace DataReliability.TestSupport.Workflows.Toy;

public sealed record ParcelState(string Stage);

public sealed record ParcelEffect(string Name, bool Repeatable) : IEffect;

public sealed record ParcelSeen(bool Shipped);

/// <summary>A workflow as small as one can be that packs (repeatable), ships (not repeatable) and labels (repeatable), looks
/// at the world when it does not know, waits, and files a receipt.</summary>
public sealed class Parcel(ParcelWorld world, TimeProvider time) : IWorkflowDefinition<ParcelState, ParcelEffect, ParcelSeen>
{
    public static readonly WorkflowId Id = new("parcel", "p1");

    public static readonly Decision<ParcelState, ParcelEffect> First = new()
    {
        State = new ParcelState("planned"),
        Status = "planned",
        Reasons = ["it was ordered"],
        DueAt = DateTimeOffset.UnixEpoch,
        Events = [Said("parcel.ordered")],
    };

    public string Kind => Id.Kind;

    /// <summary>Takes the place of what it decides; null for no change.</summary>
    public Func<WorkflowView<ParcelState>, Decision<ParcelState, ParcelEffect>?>? Instead { get; set; }

    /// <summary>Called before each look at the world.</summary>
    public Action? Looking { get; set; }

    /// <summary>How many times it looked at the world.</summary>
    public int Looks { get; private set; }

    public ParcelState ReadState(string json) => JsonSerializer.Deserialize<ParcelState>(json)!;

    public string WriteState(ParcelState state) => JsonSerializer.Serialize(state);

    public ParcelEffect ReadEffect(string json) => JsonSerializer.Deserialize<ParcelEffect>(json)!;

    public string WriteEffect(ParcelEffect effect) => JsonSerializer.Serialize(effect);

    public Task<ParcelSeen> ObserveAsync(WorkflowView<ParcelState> current, CancellationToken cancellationToken)
    {
        Looking?.Invoke();
        Looks++;
        return Task.FromResult(new ParcelSeen(world.Count("ship") > 0));
    }

    public Decision<ParcelState, ParcelEffect> Decide(WorkflowView<ParcelState> current, ParcelSeen observation, DateTimeOffset now) =>
        Instead?.Invoke(current) ?? (current.State.Stage, current.Outcome("pack")?.Result, current.Outcome("ship")?.Result) switch
        {
            ("planned", _, _) => Go("packing", now, [new("pack", true)]),
            ("packing", EffectResult.Done, _) => Go("shipping", now, [new("ship", false), new("label", true)]),
            ("packing", _, _) => Go("packing", now, [new("pack", true)]) with { Events = [] },
            ("shipping", _, EffectResult.Done) => Go("travelling", now.AddMinutes(1), []),
            ("shipping", _, _) when observation.Shipped => Go("travelling", now.AddMinutes(1), []),
            ("shipping", _, _) => Go("shipping", now, [new("ship", false)]) with { Events = [] },
            ("travelling", _, _) => Go("delivered", null, []) with { Documents = [new Document("receipt", Id.Key, "{}")] },
            _ => throw new InvalidOperationException($"no way on from {current.State.Stage}"),
        };

    public Task<EffectOutcome> ExecuteAsync(WorkflowView<ParcelState> current, ParcelEffect effect, CancellationToken cancellationToken) =>
        world.DoAsync(effect.Name, cancellationToken);

    public WorkflowRunner<ParcelState, ParcelEffect, ParcelSeen> Runner(
        IWorkflowStore store, IIdGenerator ids, WorkflowOptions? options = null) => new(this, store, ids, time, options ?? new WorkflowOptions());

    public static Decision<ParcelState, ParcelEffect> Go(string stage, DateTimeOffset? dueAt, IReadOnlyList<ParcelEffect> effects) => new()
    {
        State = new ParcelState(stage),
        Status = stage,
        Reasons = [$"on to {stage}"],
        DueAt = dueAt,
        Effects = effects,
        Events = [Said($"parcel.{stage}")],
    };

    private static EventDraft Said(string type) => new(type, "{}", new Dictionary<string, string>());
}
