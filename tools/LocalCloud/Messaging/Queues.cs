using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Messaging;

/// <summary>The template's queues, in memory. Safe for concurrent use.</summary>
internal sealed class Queues(CloudTemplate template, CloudClock clock)
{
    private const int Longest = 10_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedList<QueueMessage>> _queues =
        template.OfType("AWS::SQS::Queue").ToDictionary(q => q.Arn, _ => new LinkedList<QueueMessage>(), StringComparer.Ordinal);

    private readonly Dictionary<string, TemplateResource> _resources =
        template.OfType("AWS::SQS::Queue").ToDictionary(q => q.Arn, StringComparer.Ordinal);

    /// <summary>False when there is no such queue.</summary>
    public bool Send(string arn, string body, IReadOnlyDictionary<string, string> attributes) =>
        Put(arn, new QueueMessage(Guid.NewGuid().ToString(), clock.Now, body, attributes, 0));

    /// <summary>Takes up to a number of messages off a queue.</summary>
    public IReadOnlyList<QueueMessage> Take(string arn, int count)
    {
        lock (_lock)
        {
            var taken = new List<QueueMessage>();
            while (taken.Count < count && _queues.GetValueOrDefault(arn)?.First is { } first)
            {
                taken.Add(first.Value with { Received = first.Value.Received + 1 });
                first.List!.RemoveFirst();
            }

            return taken;
        }
    }

    /// <summary>Puts back a message that was not processed: at the end, or in the dead-letter queue once it was received too often.</summary>
    public void Return(string arn, QueueMessage message)
    {
        var policy = new PropertyBag(_resources[arn].Properties, "", new TemplateFaults()).Bag("RedrivePolicy");
        var isSpent = policy.Text("deadLetterTargetArn") is not null && message.Received >= policy.Whole("maxReceiveCount", 10, 1, 1000);
        Put(isSpent ? policy.Text("deadLetterTargetArn")! : arn, message);
    }

    /// <summary>The messages by queue, under the queue's logical id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<QueueMessage>> All
    {
        get
        {
            lock (_lock) return _queues.ToDictionary(q => _resources[q.Key].LogicalId, q => (IReadOnlyList<QueueMessage>)[.. q.Value], StringComparer.Ordinal);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            foreach (var queue in _queues.Values) queue.Clear();
        }
    }

    private bool Put(string arn, QueueMessage message)
    {
        lock (_lock)
        {
            if (!_queues.TryGetValue(arn, out var queue)) return false;
            if (queue.Count == Longest) queue.RemoveFirst();
            queue.AddLast(message);
            return true;
        }
    }
}
