using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Messaging.Sqs;

/// <summary>The actions of SQS on queues.</summary>
internal sealed class QueueActions(Queues queues, CloudClock clock)
{
    [Fidelity("Standard queues, with their attributes checked; a name that ends in .fifo is refused. Policies are kept, not judged.")]
    public JsonObject CreateQueue(JsonObject input, AwsRequest request)
    {
        var name = input.Required("QueueName", "MissingParameter");
        if (name.EndsWith(".fifo", StringComparison.Ordinal))
            throw new AwsErrorException("InvalidParameterValue", "LocalCloud does not serve FIFO queues; docs/localcloud.md lists what is served");
        if (name.Length > 80 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            throw new AwsErrorException("InvalidParameterValue", "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
        var attributes = input.TextMap("Attributes");
        QueueAttributes.Check(attributes);
        var arn = QueueNames.Arn(request, name);
        if (queues.Find(arn) is not { } known)
            queues.Set(new Queue(arn, name, null, attributes, input.TextMap(input.ContainsKey("tags") ? "tags" : "Tags"), clock.Now, clock.Now));
        else if (attributes.Any(a => Described(known)[a.Key] != a.Value))
            throw new AwsErrorException("QueueNameExists", $"A queue already exists with the same name and a different value for attribute(s) {string.Join(", ", attributes.Keys)}")
            {
                QueryCode = "QueueAlreadyExists",
            };
        return new JsonObject { ["QueueUrl"] = QueueNames.Url(request, arn) };
    }

    [Fidelity("As AWS, but the URL is on the host that was asked.")]
    public JsonObject GetQueueUrl(JsonObject input, AwsRequest request)
    {
        var arn = $"arn:aws:sqs:{request.Region}:{input.Text("QueueOwnerAWSAccountId") ?? request.Account}:{input.Required("QueueName", "MissingParameter")}";
        return new JsonObject { ["QueueUrl"] = QueueNames.Url(request, (queues.Find(arn) ?? throw QueueNames.NotThere()).Arn) };
    }

    [Fidelity("By prefix, page by page, of the caller's account and Region.")]
    public JsonObject ListQueues(JsonObject input, AwsRequest request)
    {
        var all = queues.All.Where(q => q.Arn == QueueNames.Arn(request, q.Name) && q.Name.StartsWith(input.Text("QueueNamePrefix") ?? "", StringComparison.Ordinal)).ToList();
        var (page, next) = Paging.Of(all, input.Text("NextToken"), input.Whole("MaxResults", 1, 1000) ?? 1000);
        return new JsonObject { ["QueueUrls"] = new JsonArray([.. page.Select(q => JsonValue.Create(QueueNames.Url(request, q.Arn)))]), ["NextToken"] = next };
    }

    [Fidelity("All attributes, the numbers of messages included, which are exact.")]
    public JsonObject GetQueueAttributes(JsonObject input, AwsRequest request)
    {
        var names = input.Texts("AttributeNames");
        var all = Described(Queue(input, request));
        if (names.FirstOrDefault(n => n != "All" && !all.ContainsKey(n) && !IsKnown(n)) is { } unknown)
            throw new AwsErrorException("InvalidAttributeName", $"Unknown Attribute {unknown}.");
        return new JsonObject { ["Attributes"] = all.Where(a => names.Contains("All") || names.Contains(a.Key)).ToMap() };
    }

    [Fidelity("Takes effect at once.")]
    public JsonObject? SetQueueAttributes(JsonObject input, AwsRequest request)
    {
        var queue = Queue(input, request);
        var changed = input.TextMap("Attributes");
        QueueAttributes.Check(changed);
        var attributes = new Dictionary<string, string>(queue.Attributes, StringComparer.Ordinal);
        foreach (var (name, value) in changed) attributes[name] = value;
        queues.Set(queue with { Attributes = attributes, Modified = clock.Now });
        return null;
    }

    [Fidelity("At once, where AWS takes a minute.")]
    public JsonObject? DeleteQueue(JsonObject input, AwsRequest request)
    {
        queues.Delete(Queue(input, request).Arn);
        return null;
    }

    [Fidelity("At once, as often as wanted.")]
    public JsonObject? PurgeQueue(JsonObject input, AwsRequest request)
    {
        queues.Purge(Queue(input, request).Arn);
        return null;
    }

    [Fidelity("Kept, not used for access control.")]
    public JsonObject? TagQueue(JsonObject input, AwsRequest request)
    {
        var queue = Queue(input, request);
        var tags = new Dictionary<string, string>(queue.Tags, StringComparer.Ordinal);
        foreach (var (key, value) in input.TextMap("Tags")) tags[key] = value;
        queues.Set(queue with { Tags = tags });
        return null;
    }

    [Fidelity("As AWS.")]
    public JsonObject? UntagQueue(JsonObject input, AwsRequest request)
    {
        var (queue, gone) = (Queue(input, request), input.Texts("TagKeys"));
        queues.Set(queue with { Tags = queue.Tags.Where(t => !gone.Contains(t.Key)).ToDictionary(StringComparer.Ordinal) });
        return null;
    }

    [Fidelity("As AWS.")]
    public JsonObject ListQueueTags(JsonObject input, AwsRequest request) => new() { ["Tags"] = Queue(input, request).Tags.ToMap() };

    [Fidelity("All in one page.")]
    public JsonObject ListDeadLetterSourceQueues(JsonObject input, AwsRequest request)
    {
        var arn = Queue(input, request).Arn;
        return new JsonObject { ["queueUrls"] = new JsonArray([.. queues.All.Where(q => q.DeadLetter?.Arn == arn).Select(q => JsonValue.Create(QueueNames.Url(request, q.Arn)))]) };
    }

    [Fidelity("Moves everything at once, back to its source or to the destination; the speed that is asked for is ignored.")]
    public JsonObject StartMessageMoveTask(JsonObject input, AwsRequest request)
    {
        var source = input.Required("SourceArn", "MissingParameter");
        if (queues.Find(source) is null) throw new AwsErrorException("ResourceNotFoundException", "The resource that you specified for the SourceArn parameter doesn't exist.", 404);
        queues.Redrive(source, input.Text("DestinationArn"));
        return new JsonObject { ["TaskHandle"] = Convert.ToBase64String(Guid.NewGuid().ToByteArray()) };
    }

    private static bool IsKnown(string name)
    {
        try
        {
            QueueAttributes.Check(new Dictionary<string, string>(StringComparer.Ordinal) { [name] = "0" });
            return true;
        }
        catch (AwsErrorException e)
        {
            return e.Code != "InvalidAttributeName";
        }
    }

    private Dictionary<string, string> Described(Queue queue) => QueueAttributes.Describe(queue, queues.In(queue.Arn), clock.ModelledNow);

    private Queue Queue(JsonObject input, AwsRequest request) =>
        queues.Find(QueueNames.ArnAt(request, input.Text("QueueUrl") ?? request.Path)) ?? throw QueueNames.NotThere();
}
