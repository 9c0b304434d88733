using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.Messaging;

/// <summary>The last messages that were published. Safe for concurrent use.</summary>
internal sealed class CapturedMessages
{
    private const int Kept = 10_000;
    private readonly Lock _lock = new();
    private readonly StateKind<CapturedMessage> _disk;
    private readonly Queue<CapturedMessage> _messages;
    private long _order;

    public CapturedMessages(StateFolder state)
    {
        _disk = state.Kind<CapturedMessage>("sns", "messages");
        _messages = new Queue<CapturedMessage>(_disk.Load().Values.OrderBy(m => m.Order));
        _order = _messages.Select(m => m.Order).DefaultIfEmpty().Max();
    }

    public IReadOnlyList<CapturedMessage> All
    {
        get
        {
            lock (_lock) return [.. _messages];
        }
    }

    public void Add(CapturedMessage message)
    {
        lock (_lock)
        {
            if (_messages.Count == Kept) _disk.Delete(_messages.Dequeue().Id);
            var kept = message with { Order = ++_order };
            _disk.Save(kept.Id, kept);
            _messages.Enqueue(kept);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            foreach (var message in _messages) _disk.Delete(message.Id);
            _messages.Clear();
        }
    }
}
