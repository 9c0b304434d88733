using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;
using DataReliability.RdsModel.Fleets;

namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>What can be done to a table that is metadata only.</summary>
internal sealed class MetadataTables(TableBook book, CloudClock clock)
{
    private const string OnDemand = "PAY_PER_REQUEST";

    /// <summary>Whether a call makes a table that is metadata only: by its tag, as with databases.</summary>
    public static bool IsAskedFor(JsonObject input) => input.Tags().GetValueOrDefault(MetadataOnly.Tag) == "true";

    /// <summary>Makes one.</summary>
    public JsonObject Create(JsonObject input, AwsRequest request)
    {
        var arn = TableBook.ArnOf(input.Required("TableName"), request);
        if (book.Find(arn, request) is not null)
            throw new AwsErrorException("ResourceInUseException", $"Table already exists: {input.Text("TableName")}");
        var encryption = input.Map("SSESpecification");
        var setting = new TableSetting(arn)
        {
            Metadata = new TableMetadata(
                input.Text("BillingMode") ?? "PROVISIONED", input.Flag("DeletionProtectionEnabled") ?? false, input.Tags(), clock.Now),
            Key = encryption?.Flag("Enabled") == true ? encryption.Text("KMSMasterKeyId") ?? ManagedKey(request) : null,
            Policy = input.Text("ResourcePolicy"),
        };
        book.Set(setting);
        return new JsonObject { ["TableDescription"] = Describe(setting) };
    }

    /// <summary>Changes its deletion protection and billing mode.</summary>
    public JsonObject Update(TableSetting setting, JsonObject input)
    {
        var metadata = setting.Metadata!;
        var changed = setting with
        {
            Metadata = metadata with
            {
                BillingMode = input.Text("BillingMode") ?? metadata.BillingMode,
                DeletionProtection = input.Flag("DeletionProtectionEnabled") ?? metadata.DeletionProtection,
            },
        };
        book.Set(changed);
        return new JsonObject { ["TableDescription"] = Describe(changed) };
    }

    /// <summary>Removes it.</summary>
    public JsonObject Delete(TableSetting setting)
    {
        if (setting.Metadata!.DeletionProtection)
            throw new AwsErrorException("ValidationException", "Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.");
        book.Remove(setting.Arn);
        return new JsonObject { ["TableDescription"] = Describe(setting) };
    }

    /// <summary>Adds tags, or takes them away.</summary>
    public JsonObject? Tag(TableSetting setting, JsonObject input)
    {
        var removed = input.Texts("TagKeys");
        var tags = setting.Metadata!.Tags.Where(tag => !removed.Contains(tag.Key)).ToDictionary(StringComparer.Ordinal);
        foreach (var (key, value) in input.Tags()) tags[key] = value;
        book.Set(setting with { Metadata = setting.Metadata with { Tags = tags } });
        return null;
    }

    /// <summary>As DescribeTable tells it.</summary>
    public static JsonObject Describe(TableSetting setting)
    {
        var metadata = setting.Metadata!;
        var table = new JsonObject
        {
            ["TableName"] = setting.Name,
            ["TableArn"] = setting.Arn,
            ["TableStatus"] = "ACTIVE",
            ["CreationDateTime"] = Timestamp.Node(metadata.Created),
            ["KeySchema"] = new JsonArray(new JsonObject { ["AttributeName"] = "PK", ["KeyType"] = "HASH" }),
            ["AttributeDefinitions"] = new JsonArray(new JsonObject { ["AttributeName"] = "PK", ["AttributeType"] = "S" }),
            ["ProvisionedThroughput"] = new JsonObject
            {
                ["NumberOfDecreasesToday"] = 0,
                ["ReadCapacityUnits"] = metadata.BillingMode == OnDemand ? 0 : 5,
                ["WriteCapacityUnits"] = metadata.BillingMode == OnDemand ? 0 : 5,
            },
            ["TableSizeBytes"] = 0,
            ["ItemCount"] = 0,
            ["DeletionProtectionEnabled"] = metadata.DeletionProtection,
        };
        if (metadata.BillingMode == OnDemand) table["BillingModeSummary"] = new JsonObject { ["BillingMode"] = OnDemand };
        Encrypt(table, setting);
        return table;
    }

    /// <summary>Tells of a table's encryption, unless by a key that AWS owns.</summary>
    public static void Encrypt(JsonObject table, TableSetting setting)
    {
        if (setting.Key is { } key)
            table["SSEDescription"] = new JsonObject { ["Status"] = "ENABLED", ["SSEType"] = "KMS", ["KMSMasterKeyArn"] = key };
    }

    private static string ManagedKey(AwsRequest request) => Kms.ManagedKeys.Arn("dynamodb", request.Account, request.Region);
}
