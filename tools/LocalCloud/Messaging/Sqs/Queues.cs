using DataReliability.LocalCloud.State;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Messaging.Sqs;

/// <summary>The queues and what lies in them. Safe for concurrent use.</summary>
internal sealed class Queues
{
    private readonly Lock _lock = new();
    private readonly CloudClock _clock;
    private readonly Register<Queue> _queues;
    private readonly Register<QueueMessage> _messages;
    private long _order;

    public Queues(CloudTemplate template, StateFolder state, CloudClock clock)
    {
        _clock = clock;
        _queues = new Register<Queue>(state.Kind<Queue>("sqs", "queues"));
        _messages = new Register<QueueMessage>(state.Kind<QueueMessage>("sqs", "messages"));
        _order = _messages.All.Select(m => m.Order).DefaultIfEmpty().Max();
        foreach (var resource in template.OfType("AWS::SQS::Queue"))
        {
            var created = _queues.Find(resource.Arn)?.Created ?? clock.Now;
            _queues.Set(resource.Arn, new Queue(resource.Arn, resource.Name, resource.LogicalId, QueueAttributes.OfTemplate(resource.Properties),
                new Dictionary<string, string>(StringComparer.Ordinal), created, created));
        }
    }

    public IReadOnlyList<Queue> All => _queues.All;

    public Queue? Find(string arn) => _queues.Find(arn);

    public void Set(Queue queue) => _queues.Set(queue.Arn, queue);

    public void Delete(string arn)
    {
        Purge(arn);
        _queues.Remove(arn);
    }

    /// <summary>Puts a message into a queue; null when there is no such queue.</summary>
    /// <param name="delay">Null for the queue's.</param>
    public QueueMessage? Send(string arn, string body, IReadOnlyDictionary<string, MessageAttribute> attributes, TimeSpan? delay = null, string? sender = null)
    {
        if (Find(arn) is not { } queue) return null;
        var message = new QueueMessage(Guid.NewGuid().ToString(), arn, _clock.Now, body, attributes, 0)
        {
            Order = Interlocked.Increment(ref _order),
            VisibleAt = _clock.ModelledNow + (delay ?? queue.Delay),
            Sender = sender ?? "AIDALOCALCLOUD",
        };
        _messages.Set(message.Id, message);
        return message;
    }

    /// <summary>Takes up to a number of messages, which nobody else gets until their visibility time-out has run out. What was
    /// received too often goes to the dead-letter queue instead.</summary>
    /// <param name="visibility">Null for the queue's.</param>
    public IReadOnlyList<QueueMessage> Take(string arn, int count, TimeSpan? visibility = null)
    {
        lock (_lock)
        {
            if (Find(arn) is not { } queue) return [];
            var taken = new List<QueueMessage>();
            foreach (var message in In(arn).Where(m => m.VisibleAt <= _clock.ModelledNow))
            {
                if (taken.Count == count) break;
                if (queue.DeadLetter is { } dead && message.Received >= dead.Receives && Find(dead.Arn) is not null) Move(message, dead.Arn);
                else if (Hold(message, visibility ?? queue.Visibility) is { } held) taken.Add(held);
            }

            return taken;
        }
    }

    /// <summary>Removes a message that a consumer holds; false when the handle is of no message here.</summary>
    public bool Remove(string arn, string handle)
    {
        lock (_lock) return In(arn).FirstOrDefault(m => m.Handle == handle) is { } message && _messages.Remove(message.Id);
    }

    /// <summary>Lets a message that a consumer holds be received after a while; false when the handle is of no message in flight.</summary>
    public bool Release(string arn, string handle, TimeSpan after)
    {
        lock (_lock)
        {
            return In(arn).FirstOrDefault(m => m.Handle == handle && m.VisibleAt > _clock.ModelledNow) is { } message
                && _messages.Change(message.Id, m => m with { VisibleAt = _clock.ModelledNow + after }) is not null;
        }
    }

    public void Purge(string arn)
    {
        lock (_lock)
        {
            foreach (var message in In(arn)) _messages.Remove(message.Id);
        }
    }

    /// <summary>Sends the messages of a dead-letter queue back to where they came from, or to a queue; answers how many.</summary>
    public int Redrive(string arn, string? destination)
    {
        lock (_lock)
        {
            var movable = In(arn).Where(m => Find(destination ?? m.DeadLetterSource ?? "") is not null).ToList();
            foreach (var message in movable) Move(message, destination ?? message.DeadLetterSource!);
            return movable.Count;
        }
    }

    /// <summary>The messages of a queue, oldest first, those in flight included.</summary>
    public IReadOnlyList<QueueMessage> In(string arn)
    {
        var oldest = Find(arn) is { } queue ? _clock.Now - _clock.Real(queue.Retention) : DateTimeOffset.MinValue;
        var messages = _messages.All.Where(m => m.QueueArn == arn).ToLookup(m => m.At >= oldest);
        foreach (var expired in messages[false]) _messages.Remove(expired.Id);
        return [.. messages[true].OrderBy(m => m.Order)];
    }

    /// <summary>When, in modelled time, the next message of a queue that can't be received now can be; null when there is none.</summary>
    public DateTimeOffset? NextVisible(string arn)
    {
        var now = _clock.ModelledNow;
        return _messages.All.Where(m => m.QueueArn == arn && m.VisibleAt > now).Select(m => (DateTimeOffset?)m.VisibleAt).Min();
    }

    public void Clear()
    {
        foreach (var queue in All) Purge(queue.Arn);
    }

    private QueueMessage? Hold(QueueMessage message, TimeSpan visibility) => _messages.Change(message.Id, m => m with
    {
        Received = m.Received + 1,
        FirstReceived = m.FirstReceived ?? _clock.Now,
        VisibleAt = _clock.ModelledNow + visibility,
        Handle = Convert.ToBase64String(Guid.NewGuid().ToByteArray()) + m.Id,
    });

    private void Move(QueueMessage message, string arn) => _messages.Change(message.Id, m => m with
    {
        QueueArn = arn,
        Received = 0,
        FirstReceived = null,
        Handle = null,
        VisibleAt = default,
        DeadLetterSource = message.QueueArn,
    });
}
