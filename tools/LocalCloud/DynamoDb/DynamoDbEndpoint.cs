using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>DynamoDB: everything is passed on to the engine, but for what it lacks.</summary>
internal sealed class DynamoDbEndpoint(DynamoDbClient client, ContinuousBackups backups) : IAwsEndpoint
{
    /// <inheritdoc/>
    public string Service => "dynamodb";

    /// <inheritdoc/>
    public IReadOnlyCollection<ServedAction> Actions { get; } =
    [
        new("DescribeContinuousBackups", "What UpdateContinuousBackups set; nothing is backed up."),
        new("UpdateContinuousBackups", "Kept, for DescribeContinuousBackups; nothing is backed up."),
        new("(all others)", "Passed on to Dynoxide, a DynamoDB-compatible engine, as they come; what it lacks, it refuses."),
    ];

    /// <inheritdoc/>
    public async Task<AwsResponse> HandleAsync(AwsRequest request, CancellationToken cancellationToken)
    {
        if (request.Action is not ("DescribeContinuousBackups" or "UpdateContinuousBackups")) return await client.PassAsync(request, cancellationToken);
        var input = JsonAnswer.Read(request);
        var table = input["TableName"]?.ToString() ?? throw new AwsErrorException("ValidationException", "TableName must not be null");
        await client.CallAsync("DescribeTable", new JsonObject { ["TableName"] = table }, cancellationToken);
        if (request.Action == "UpdateContinuousBackups")
            backups.Set(table, input["PointInTimeRecoverySpecification"]?["PointInTimeRecoveryEnabled"]?.GetValue<bool>() == true);
        return JsonAnswer.Of(new JsonObject { ["ContinuousBackupsDescription"] = backups.Describe(table) }, "1.0");
    }
}
