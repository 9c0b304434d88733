using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>Creates the template's tables in the engine, unless they are there.</summary>
internal sealed class TableCreator(DynamoDbClient client, ContinuousBackups backups, TableBook book, TableStreams streams)
{
    private static readonly string[] Passed = ["KeySchema", "AttributeDefinitions", "GlobalSecondaryIndexes", "LocalSecondaryIndexes", "BillingMode", "ProvisionedThroughput", "DeletionProtectionEnabled", "Tags"];

    public async Task CreateAsync(TemplateResource table, CancellationToken cancellationToken)
    {
        var input = new JsonObject { ["TableName"] = table.Name };
        foreach (var name in Passed)
        {
            if (table.Properties[name] is { } value) input[name] = value.DeepClone();
        }

        if (table.Properties["StreamSpecification"]?["StreamViewType"] is { } view)
            input["StreamSpecification"] = new JsonObject { ["StreamEnabled"] = true, ["StreamViewType"] = view.DeepClone() };
        if (await FindAsync(table.Name, cancellationToken) is { } known)
        {
            // An earlier process made it: its contents, its settings and its stream go on.
            if (Scalar.Text(known["LatestStreamArn"]) is { } earlier) streams.Add(table, earlier);
            return;
        }

        var created = await client.CallAsync("CreateTable", input, cancellationToken);
        if (Scalar.Text(created["TableDescription"]?["LatestStreamArn"]) is { } stream) streams.Add(table, stream);
        if (table.Properties["TimeToLiveSpecification"] is { } expiry)
        {
            await client.CallAsync("UpdateTimeToLive",
                new JsonObject { ["TableName"] = table.Name, ["TimeToLiveSpecification"] = expiry.DeepClone() }, cancellationToken);
        }

        if (table.Properties["SSESpecification"] is { } encryption && Scalar.Text(encryption["SSEEnabled"]) == "true")
            book.Set(new TableSetting(table.Arn) { Key = Scalar.Text(encryption["KMSMasterKeyId"]) ?? ManagedKeyOf(table.Arn) });
        backups.Set(table.Name, Scalar.Text(table.Properties["PointInTimeRecoverySpecification"]?["PointInTimeRecoveryEnabled"]) == "true");
    }

    private static string ManagedKeyOf(string arn) =>
        arn.Split(':') is [_, _, _, var region, var account, ..] ? Kms.ManagedKeys.Arn("dynamodb", account, region) : "";

    private async Task<JsonNode?> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.CallAsync("DescribeTable", new JsonObject { ["TableName"] = name }, cancellationToken))["Table"];
        }
        catch (AwsErrorException e) when (e.Code == "ResourceNotFoundException")
        {
            return null;
        }
    }
}
