using System.Collections.Immutable;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.State;

namespace DataReliability.RdsModel.Flows;

/// <summary>The flows of one kind of resource, and what moves them.</summary>
/// <param name="table">The resource's table in a world.</param>
internal sealed class FlowSet<T>(Func<RdsWorld, ResourceTable<T>> table, IEnumerable<Flow<T>> flows)
    where T : class, IActive<T>
{
    private readonly Dictionary<string, Flow<T>> _flows = flows.ToDictionary(flow => flow.Name, StringComparer.Ordinal);

    /// <summary>When the current stage's time is over; null while it waits for work, or at rest.</summary>
    public static DateTimeOffset? DueOf(T resource) => resource.Activities is [{ Work: [] } activity, ..] ? activity.Due : null;

    /// <summary>Begins a flow, after what is being done already.</summary>
    public void Start(RdsWorld world, string id, string flow, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        if (!_flows.ContainsKey(flow)) throw new InvalidOperationException($"there is no flow {flow}");
        var named = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments) named[name] = value;
        var activity = new Activity { Flow = flow, Arguments = named.ToImmutable() };
        var resource = table(world).Change(id, each => each.At(each.Status, each.Activities.Add(activity)));
        if (resource.Activities.Length == 1) Go(world, id);
    }

    /// <summary>Drops what is being done and what is to be done; work that is out is nobody's any more.</summary>
    public void Break(RdsWorld world, string id)
    {
        foreach (var activity in table(world).Get(id).Activities) world.Abandon(activity.Work);
        table(world).Change(id, each => each.At(each.Status, []));
    }

    /// <summary>Ends the current flow where it stands, and goes on with the next.</summary>
    public void End(RdsWorld world, string id)
    {
        var resource = table(world).Get(id);
        var current = resource.Activities[0];
        world.Abandon(current.Work);
        table(world).Change(id, each => each.At(_flows[current.Flow].Settled ?? each.Status, each.Activities.RemoveAt(0)));
        Go(world, id);
    }

    /// <summary>Ends the current stage when its time is over, its work is done and nothing holds it.</summary>
    public void Fire(RdsWorld world, T resource)
    {
        if (resource.Activities is not [{ Work: [] } activity, ..] || activity.Due > world.Now) return;
        var step = new Step<T>(world, table(world), resource.Id);
        var flow = _flows[activity.Flow];
        var stage = flow.Stages[activity.Stage];
        if (IsHeld(step, stage))
        {
            world.FireAgain(table(world), resource.Id, world.Now + world.Options.HoldRecheck);
            return;
        }

        stage.Leave(step);
        if (!step.IsGone && step.Resource.Activities is [var same, ..] && same.Stage == activity.Stage) Go(world, step.Id);
    }

    /// <summary>Takes the outcome of work that the current stage waits for.</summary>
    public void Worked(RdsWorld world, T resource, WorkItem item, WorkOutcome outcome)
    {
        if (resource.Activities is not [var activity, ..] || !activity.Work.Contains(item.Id)) return;
        var step = new Step<T>(world, table(world), resource.Id);
        step.Change(each => each.At(each.Status, each.Activities.SetItem(0, activity with { Work = activity.Work.Remove(item.Id) })));
        var flow = _flows[activity.Flow];
        if (outcome is WorkFailed failed)
        {
            flow.Failed(step, item.Work, failed);
            return;
        }

        flow.Worked(step, item.Work, (WorkDone)outcome);
        if (!step.IsGone) Fire(world, step.Resource);
    }

    /// <summary>Goes to the next stage that applies, through the flows that wait.</summary>
    private void Go(RdsWorld world, string id)
    {
        var step = new Step<T>(world, table(world), id);
        while (!step.IsGone && step.Resource.Activities is [var activity, ..])
        {
            var flow = _flows[activity.Flow];
            if (activity.Stage < 0) step.Change(each => Current(each, activity with { Started = world.Now }));
            var at = activity.Stage + 1;
            while (at < flow.Stages.Count && !flow.Stages[at].Applies(step)) at++;
            if (at == flow.Stages.Count)
            {
                step.Change(each => each.At(flow.Settled ?? each.Status, each.Activities.RemoveAt(0)));
                continue;
            }

            var stage = flow.Stages[at];
            var due = world.Now + stage.Duration(world.Options);
            step.Change(each => Current(each, each.Activities[0] with { Stage = at, Due = due }) is var current && stage.Status is { } status
                ? current.At(status, current.Activities)
                : current);
            stage.Enter(step);
            return;
        }
    }

    /// <summary>A stage without a status of its own can't be held: a fault holds what is to be seen.</summary>
    private static bool IsHeld(Step<T> step, Stage<T> stage)
    {
        if (stage.HeldAs is null && stage.Status is null) return false;
        var (id, status) = stage.HeldAs?.Invoke(step) ?? (step.Id, step.Resource.Status);
        return step.World.Cloud.Holds.Holds(id, status);
    }

    private static T Current(T resource, Activity activity) => resource.At(resource.Status, resource.Activities.SetItem(0, activity));
}
