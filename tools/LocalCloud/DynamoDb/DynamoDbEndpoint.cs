using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>DynamoDB: everything is passed on to the engine, but for what it lacks, and for tables that are metadata only.</summary>
/// <param name="client">The engine; null where there is none, and then there are only tables of metadata.</param>
internal sealed class DynamoDbEndpoint(DynamoDbClient? client, ContinuousBackups backups, TableBook book, MetadataTables metadata) : IAwsEndpoint
{
    /// <inheritdoc/>
    public string Service => "dynamodb";

    /// <inheritdoc/>
    public IReadOnlyCollection<ServedAction> Actions { get; } =
    [
        new("CreateTable", "By the engine; tagged `localcloud:metadata-only=true`, a table that is described, in any account and Region, and holds nothing."),
        new("DeleteResourcePolicy", "At once."),
        new("DescribeContinuousBackups", "What UpdateContinuousBackups set; nothing is backed up."),
        new("DescribeTable", "By the engine, with the ARN and the key that the table has here."),
        new("GetResourcePolicy", "What PutResourcePolicy set; it lets nobody in."),
        new("ListTables", "The engine's, in the account and Region that are played, and those of metadata."),
        new("PutResourcePolicy", "Kept, for GetResourcePolicy; it lets nobody in."),
        new("UpdateContinuousBackups", "Kept, for DescribeContinuousBackups; nothing is backed up."),
        new("(all others)", "Passed on to Dynoxide, a DynamoDB-compatible engine, as they come; what it lacks, it refuses. Tables of metadata have no items."),
    ];

    /// <summary>The tags of the tables that the caller has, by ARN.</summary>
    public async Task<IReadOnlyList<(string Arn, IReadOnlyDictionary<string, string> Tags)>> TagsAsync(AwsRequest request, CancellationToken cancellationToken)
    {
        var all = book.Metadata(request).Select(each => (each.Arn, each.Metadata!.Tags)).ToList();
        foreach (var name in await EngineNamesAsync(request, cancellationToken))
        {
            var arn = TableBook.ArnOf(name, request);
            var answer = await client!.CallAsync("ListTagsOfResource", new JsonObject { ["ResourceArn"] = book.Inside(arn) }, cancellationToken);
            all.Add((arn, answer.Tags()));
        }

        return all;
    }

    /// <inheritdoc/>
    public async Task<AwsResponse> HandleAsync(AwsRequest request, CancellationToken cancellationToken) =>
        await AnswerAsync(request, cancellationToken) is { } answer ? JsonAnswer.Of(answer, "1.0")
        : client is null ? throw new AwsErrorException("ResourceNotFoundException", "Requested resource not found")
        : await client.PassAsync(request, cancellationToken);

    /// <summary>What is answered here; null to pass the call on.</summary>
    private async Task<JsonObject?> AnswerAsync(AwsRequest request, CancellationToken cancellationToken)
    {
        switch (request.Action)
        {
            case "ListTables":
                return await ListAsync(JsonAnswer.Read(request), request, cancellationToken);
            case "CreateTable" when JsonAnswer.Read(request) is var input && MetadataTables.IsAskedFor(input):
                return metadata.Create(input, request);
            case "DescribeContinuousBackups" or "UpdateContinuousBackups":
                return await BackupsAsync(JsonAnswer.Read(request), request, cancellationToken);
            case "GetResourcePolicy" or "PutResourcePolicy" or "DeleteResourcePolicy":
                return await PolicyAsync(JsonAnswer.Read(request), request, cancellationToken);
            case "DescribeTable" or "UpdateTable" or "DeleteTable":
                return await TableAsync(JsonAnswer.Read(request), request, cancellationToken);
            case "ListTagsOfResource" or "TagResource" or "UntagResource":
                return await TagsAsync(JsonAnswer.Read(request), request, cancellationToken);
            default:
                return null;
        }
    }

    private async Task<JsonObject> ListAsync(JsonObject input, AwsRequest request, CancellationToken cancellationToken)
    {
        var limit = input.Whole("Limit", 1, 100) ?? 100;
        var last = input.Text("ExclusiveStartTableName");
        var rest = (await EngineNamesAsync(request, cancellationToken)).Concat(book.Metadata(request).Select(each => each.Name))
            .Order(StringComparer.Ordinal).Where(name => last is null || string.CompareOrdinal(name, last) > 0).Take(limit + 1).ToList();
        var answer = new JsonObject { ["TableNames"] = new JsonArray([.. rest.Take(limit)]) };
        if (rest.Count > limit) answer["LastEvaluatedTableName"] = rest[limit - 1];
        return answer;
    }

    private async Task<JsonObject?> TableAsync(JsonObject input, AwsRequest request, CancellationToken cancellationToken)
    {
        var setting = book.Find(input.Text("TableName"), request);
        if (setting is { Metadata: not null })
        {
            return request.Action switch
            {
                "DescribeTable" => new JsonObject { ["Table"] = MetadataTables.Describe(setting) },
                "UpdateTable" => metadata.Update(setting, input),
                _ => metadata.Delete(setting),
            };
        }

        if (request.Action != "DescribeTable" || client is null) return null;
        // Passed on as it came, so that what is refused is refused in the engine's words.
        var answer = await client.PassAsync(request, cancellationToken);
        if (answer.Status >= 400 || JsonNode.Parse(answer.Body.Span) is not JsonObject { } body || body["Table"] is not JsonObject table) return null;
        if (table.Text("TableArn") is { } arn) table["TableArn"] = book.Outside(arn);
        if (setting is not null) MetadataTables.Encrypt(table, setting);
        return body;
    }

    private async Task<JsonObject?> TagsAsync(JsonObject input, AwsRequest request, CancellationToken cancellationToken)
    {
        var arn = input.Required("ResourceArn");
        if (book.Find(arn, request) is { Metadata: { } known } setting)
            return request.Action == "ListTagsOfResource" ? new JsonObject { ["Tags"] = known.Tags.ToTags() } : metadata.Tag(setting, input) ?? [];
        if (client is null) return null;
        input["ResourceArn"] = book.Inside(arn);
        return await client.CallAsync(request.Action, input, cancellationToken);
    }

    private async Task<JsonObject> BackupsAsync(JsonObject input, AwsRequest request, CancellationToken cancellationToken)
    {
        var key = await ExistingAsync(input.Text("TableName") ?? throw new AwsErrorException("ValidationException", "TableName must not be null"), request, cancellationToken);
        if (request.Action == "UpdateContinuousBackups")
            backups.Set(key, input["PointInTimeRecoverySpecification"]?["PointInTimeRecoveryEnabled"]?.GetValue<bool>() == true);
        return new JsonObject { ["ContinuousBackupsDescription"] = backups.Describe(key) };
    }

    private async Task<JsonObject> PolicyAsync(JsonObject input, AwsRequest request, CancellationToken cancellationToken)
    {
        var arn = input.Required("ResourceArn");
        await ExistingAsync(arn, request, cancellationToken);
        var policy = book.Find(arn, request)?.Policy;
        switch (request.Action)
        {
            case "PutResourcePolicy":
                var text = input.Required("Policy");
                if (Json.OrText(text) is not JsonObject) throw new AwsErrorException("ValidationException", "Policy document is malformed: it is no JSON object");
                book.Change(arn, setting => setting with { Policy = text });
                break;
            case "DeleteResourcePolicy" when policy is not null:
                book.Change(arn, setting => setting with { Policy = null });
                break;
            case "GetResourcePolicy" when policy is not null:
                return new JsonObject { ["Policy"] = policy, ["RevisionId"] = Templates.StableId.Letters(policy, 13) };
            case "GetResourcePolicy":
                throw new AwsErrorException("PolicyNotFoundException", $"Resource-based policy not found for the provided ResourceArn: {arn}");
            default:
                break;
        }

        return [];
    }

    /// <summary>What point-in-time recovery is kept by: the name of one of the engine's tables, the ARN of one of metadata.</summary>
    /// <exception cref="AwsErrorException">There is no such table.</exception>
    private async Task<string> ExistingAsync(string nameOrArn, AwsRequest request, CancellationToken cancellationToken)
    {
        if (book.Find(nameOrArn, request) is { Metadata: not null } setting) return setting.Arn;
        var name = nameOrArn[(nameOrArn.LastIndexOf('/') + 1)..];
        if (client is null) throw new AwsErrorException("ResourceNotFoundException", $"Requested resource not found: Table: {name} not found");
        await client.CallAsync("DescribeTable", new JsonObject { ["TableName"] = name }, cancellationToken);
        return name;
    }

    private async Task<IReadOnlyList<string>> EngineNamesAsync(AwsRequest request, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        if (client is null || !book.IsHome(request)) return names;
        string? last = null;
        do
        {
            var input = new JsonObject();
            if (last is not null) input["ExclusiveStartTableName"] = last;
            var answer = await client.CallAsync("ListTables", input, cancellationToken);
            names.AddRange(answer.Texts("TableNames"));
            last = answer.Text("LastEvaluatedTableName");
        }
        while (last is not null);

        return names;
    }
}
