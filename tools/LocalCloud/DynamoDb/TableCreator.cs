using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>Creates the template's tables in the engine.</summary>
internal sealed class TableCreator(DynamoDbClient client, ContinuousBackups backups, TableStreams streams)
{
    private static readonly string[] Passed = ["KeySchema", "AttributeDefinitions", "GlobalSecondaryIndexes", "LocalSecondaryIndexes", "BillingMode", "ProvisionedThroughput"];

    public async Task CreateAsync(TemplateResource table, CancellationToken cancellationToken)
    {
        var input = new JsonObject { ["TableName"] = table.Name };
        foreach (var name in Passed)
        {
            if (table.Properties[name] is { } value) input[name] = value.DeepClone();
        }

        if (table.Properties["StreamSpecification"]?["StreamViewType"] is { } view)
            input["StreamSpecification"] = new JsonObject { ["StreamEnabled"] = true, ["StreamViewType"] = view.DeepClone() };
        var created = await client.CallAsync("CreateTable", input, cancellationToken);
        if (Scalar.Text(created["TableDescription"]?["LatestStreamArn"]) is { } stream) streams.Add(table, stream);
        if (table.Properties["TimeToLiveSpecification"] is { } expiry)
        {
            await client.CallAsync("UpdateTimeToLive",
                new JsonObject { ["TableName"] = table.Name, ["TimeToLiveSpecification"] = expiry.DeepClone() }, cancellationToken);
        }

        backups.Set(table.Name, Scalar.Text(table.Properties["PointInTimeRecoverySpecification"]?["PointInTimeRecoveryEnabled"]) == "true");
    }
}
