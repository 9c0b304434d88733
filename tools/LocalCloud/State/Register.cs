namespace DataReliability.LocalCloud.State;

/// <summary>The resources of one kind, in memory and on disk: what is read comes from memory, what is changed is on disk
/// before it is seen. Safe for concurrent use.</summary>
/// <typeparam name="T">What is kept of each; immutable.</typeparam>
internal sealed class Register<T>
    where T : class
{
    private readonly StateKind<T> _disk;
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, T> _resources = new(StringComparer.Ordinal);

    /// <exception cref="StateUnreadableException">What is on disk is not whole.</exception>
    public Register(StateKind<T> disk)
    {
        _disk = disk;
        foreach (var (id, value) in disk.Load()) _resources[id] = value;
    }

    /// <summary>All of them, by id.</summary>
    public IReadOnlyList<T> All
    {
        get
        {
            lock (_lock) return [.. _resources.Values];
        }
    }

    public T? Find(string id)
    {
        lock (_lock) return _resources.GetValueOrDefault(id);
    }

    public void Set(string id, T value)
    {
        lock (_lock)
        {
            _disk.Save(id, value);
            _resources[id] = value;
        }
    }

    /// <summary>Puts resources into memory only, unless there are such ones: whoever brings them can bring them again.</summary>
    public void Seed(IEnumerable<(string Id, T Value)> resources)
    {
        lock (_lock)
        {
            foreach (var (id, value) in resources) _resources.TryAdd(id, value);
        }
    }

    /// <summary>Changes a resource; null when there is none. The change runs under the register's lock.</summary>
    public T? Change(string id, Func<T, T> change)
    {
        lock (_lock)
        {
            if (!_resources.TryGetValue(id, out var old)) return null;
            var value = change(old);
            _disk.Save(id, value);
            return _resources[id] = value;
        }
    }

    /// <summary>The resource, added when there is none.</summary>
    public T FindOrAdd(string id, Func<T> make)
    {
        lock (_lock)
        {
            if (_resources.TryGetValue(id, out var known)) return known;
            var value = make();
            _disk.Save(id, value);
            return _resources[id] = value;
        }
    }

    /// <summary>False when there was none.</summary>
    public bool Remove(string id)
    {
        lock (_lock)
        {
            if (!_resources.Remove(id)) return false;
            _disk.Delete(id);
            return true;
        }
    }
}
