namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>Every API call: the last ones in full, all of them in the totals. Safe for concurrent use.</summary>
internal sealed class CallLog
{
    private const int Kept = 20_000;
    private readonly Lock _lock = new();
    private readonly Queue<CallRecord> _calls = new();
    private readonly Dictionary<(string Service, string Action, string Principal), (long Count, long Errors)> _totals = [];

    public void Add(CallRecord call)
    {
        lock (_lock)
        {
            if (_calls.Count == Kept) _calls.Dequeue();
            _calls.Enqueue(call);
            var key = (call.Service, call.Action, call.Principal);
            var (count, errors) = _totals.GetValueOrDefault(key);
            _totals[key] = (count + 1, errors + (call.ErrorCode is null ? 0 : 1));
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _calls.Clear();
            _totals.Clear();
        }
    }

    public IReadOnlyList<CallRecord> Calls(Func<CallRecord, bool> wanted)
    {
        lock (_lock) return [.. _calls.Where(wanted)];
    }

    public IReadOnlyList<CallTotal> Totals()
    {
        lock (_lock)
        {
            return [.. _totals.Select(t => new CallTotal(t.Key.Service, t.Key.Action, t.Key.Principal, t.Value.Count, t.Value.Errors))
                .OrderBy(t => t.Service, StringComparer.Ordinal).ThenBy(t => t.Action, StringComparer.Ordinal).ThenBy(t => t.Principal, StringComparer.Ordinal)];
        }
    }
}
