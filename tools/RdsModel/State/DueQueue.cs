namespace DataReliability.RdsModel.State;

/// <summary>What is due when. Of things due at one time, what was scheduled first comes first.</summary>
internal sealed class DueQueue
{
    private readonly Dictionary<(IResourceTable Table, string Id), DateTimeOffset> _due = [];
    private readonly PriorityQueue<(IResourceTable Table, string Id), (DateTimeOffset Due, long Sequence)> _queue = new();
    private long _sequence;

    /// <summary>The earliest time at which something is due; null when nothing is.</summary>
    public DateTimeOffset? Next
    {
        get
        {
            while (_queue.TryPeek(out var entry, out var priority))
            {
                if (_due.TryGetValue(entry, out var due) && due == priority.Due) return due;
                _queue.Dequeue();
            }

            return null;
        }
    }

    /// <summary>Sets, moves or takes away what is due to a resource.</summary>
    public void Set(IResourceTable table, string id, DateTimeOffset? due)
    {
        if (due is not { } time)
        {
            _due.Remove((table, id));
        }
        else if (!_due.TryGetValue((table, id), out var known) || known != time)
        {
            _due[(table, id)] = time;
            _queue.Enqueue((table, id), (time, ++_sequence));
        }
    }

    /// <summary>Takes the next that is due out. Call only after <see cref="Next"/> told that there is one.</summary>
    public (IResourceTable Table, string Id) Take()
    {
        var entry = _queue.Dequeue();
        _due.Remove(entry);
        return entry;
    }
}
