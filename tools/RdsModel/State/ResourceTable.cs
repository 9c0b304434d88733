using System.Collections;
using System.Text.Json;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.State;

/// <summary>The resources of one kind, in ordinal order of their identifiers. Finding one is a look-up, a page starts with a
/// binary search. Resources are immutable, so what was read stays as it was when the table goes on.</summary>
public sealed class ResourceTable<T> : IEnumerable<T>, IResourceTable
    where T : class, IResource
{
    private readonly Dictionary<string, T> _resources = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];
    private readonly TableRules<T> _rules;
    private readonly RdsWorld _world;

    internal ResourceTable(RdsWorld world, TableRules<T> rules) => (_world, _rules) = (world, rules);

    /// <inheritdoc/>
    public string Kind => _rules.Kind;

    /// <summary>How many there are.</summary>
    public int Count => _ids.Count;

    IReadOnlyList<string> IResourceTable.Ids => _ids;

    /// <summary>A resource; null where there is none.</summary>
    public T? Find(string id) => _resources.GetValueOrDefault(id);

    /// <summary>Whether there is such a resource.</summary>
    public bool Contains(string id) => _resources.ContainsKey(id);

    /// <summary>A resource that must be there: a bug where it is not.</summary>
    internal T Get(string id) => _resources.TryGetValue(id, out var found)
        ? found
        : throw new InvalidOperationException($"there is no {Kind} {id} in {_world.Region}");

    /// <summary>The resources whose identifiers come after one, in order.</summary>
    public IEnumerable<T> After(string id)
    {
        var at = _ids.BinarySearch(id, StringComparer.Ordinal);
        for (at = at >= 0 ? at + 1 : ~at; at < _ids.Count; at++) yield return _resources[_ids[at]];
    }

    /// <summary>Puts a resource in the place of the one with its identifier, if there is one.</summary>
    internal void Put(T resource)
    {
        if (!_resources.ContainsKey(resource.Id)) _ids.Insert(~_ids.BinarySearch(resource.Id, StringComparer.Ordinal), resource.Id);
        _resources[resource.Id] = resource;
        _world.Changed(this, resource.Id, _rules.DueOf?.Invoke(resource));
    }

    /// <summary>Puts resources that are not saved and to which nothing is due, unless there are such ones: whoever brings them can bring
    /// them again.</summary>
    internal void Seed(IEnumerable<T> resources)
    {
        foreach (var resource in resources) _resources.TryAdd(resource.Id, resource);
        _ids.Clear();
        _ids.AddRange(_resources.Keys);
        _ids.Sort(StringComparer.Ordinal);
    }

    /// <summary>Puts what a change makes of a resource.</summary>
    internal T Change(string id, Func<T, T> change)
    {
        var changed = change(Get(id));
        Put(changed);
        return changed;
    }

    /// <summary>Removes a resource.</summary>
    internal bool Remove(string id)
    {
        if (!_resources.Remove(id)) return false;
        _ids.RemoveAt(_ids.BinarySearch(id, StringComparer.Ordinal));
        _world.Changed(this, id, due: null);
        return true;
    }

    void IResourceTable.Fire(string id)
    {
        if (Find(id) is { } resource) _rules.Fire?.Invoke(_world, resource);
    }

    void IResourceTable.Complete(WorkItem item, WorkOutcome outcome)
    {
        if (Find(item.Resource!) is { } resource) _rules.Worked?.Invoke(_world, resource, item, outcome);
    }

    byte[]? IResourceTable.Save(string id) => Find(id) is { } resource ? JsonSerializer.SerializeToUtf8Bytes(resource, _rules.Json) : null;

    void IResourceTable.Load(ReadOnlySpan<byte> json)
    {
        var resource = JsonSerializer.Deserialize(json, _rules.Json) ?? throw new JsonException($"a saved {Kind} is null");
        Put(resource);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        foreach (var id in _ids) yield return _resources[id];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
