using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.State;

namespace DataReliability.RdsModel.Flows;

/// <summary>A flow at work on a resource.</summary>
internal sealed class Step<T>(RdsWorld world, ResourceTable<T> table, string id)
    where T : class, IActive<T>
{
    public RdsWorld World { get; } = world;

    public DateTimeOffset Now => World.Now;

    /// <summary>As it is now; a bug where it is gone.</summary>
    public T Resource => table.Get(Id);

    /// <summary>Follows the resource when it is renamed.</summary>
    public string Id { get; private set; } = id;

    public bool IsGone => !table.Contains(Id);

    public Activity Activity => Resource.Activities[0];

    public string Argument(string name) =>
        Activity[name] ?? throw new InvalidOperationException($"the flow {Activity.Flow} of {Id} has no argument {name}");

    public void Change(Func<T, T> change) => table.Change(Id, change);

    /// <summary>Puts the resource under another identifier.</summary>
    public void Rename(T renamed)
    {
        table.Remove(Id);
        Id = renamed.Id;
        table.Put(renamed);
    }

    public void Remove() => table.Remove(Id);

    /// <summary>Hands out work that the stage waits for.</summary>
    public void Work(EngineWork work)
    {
        var issued = World.Issue(work, table, Id);
        Change(resource => resource.At(
            resource.Status, resource.Activities.SetItem(0, resource.Activities[0] with { Work = resource.Activities[0].Work.Add(issued) })));
    }
}
