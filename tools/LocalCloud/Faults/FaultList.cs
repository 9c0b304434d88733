namespace DataReliability.LocalCloud.Faults;

/// <summary>The faults in force, in the order in which they were injected.</summary>
internal sealed class FaultList : IFaultList
{
    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];
    private int _lastId;

    /// <summary>Adds a fault and gives it its id.</summary>
    public Fault Add(Fault fault)
    {
        lock (_lock)
        {
            var added = fault with { Id = $"fault-{++_lastId}" };
            _entries.Add(new Entry(added));
            return added;
        }
    }

    /// <summary>False when there is no such fault, or no longer.</summary>
    public bool Remove(string id)
    {
        lock (_lock) return _entries.RemoveAll(e => e.Fault.Id == id) > 0;
    }

    public void Clear()
    {
        lock (_lock) _entries.Clear();
    }

    /// <summary>The faults in force and how often each has struck.</summary>
    public IReadOnlyList<(Fault Fault, int Struck)> All
    {
        get
        {
            lock (_lock) return [.. _entries.Select(e => (e.Fault, e.Struck))];
        }
    }

    /// <inheritdoc/>
    public Fault? Strike(string kind, string? service = null, string? action = null, string? target = null)
    {
        lock (_lock)
        {
            foreach (var entry in _entries)
            {
                var fault = entry.Fault;
                if (fault.Kind != kind || !Fits(fault.Service, service) || !Fits(fault.Action, action) || !Fits(fault.Target, target)) continue;
                if (fault.Probability < 1 && Random.Shared.NextDouble() >= fault.Probability) continue;
                if (++entry.Struck >= fault.Times) _entries.Remove(entry);
                return fault;
            }

            return null;
        }
    }

    private static bool Fits(string? wanted, string? actual) => wanted is null || string.Equals(wanted, actual, StringComparison.OrdinalIgnoreCase);

    private sealed class Entry(Fault fault)
    {
        public Fault Fault { get; } = fault;

        public int Struck { get; set; }
    }
}
