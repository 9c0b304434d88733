using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Tests.DynamoDb;

public class MetadataTableTests
{
    private const string News = "  News: { Type: AWS::SNS::Topic }\n";
    private const string Arn = "arn:aws:dynamodb:eu-west-1:111122223333:table/invoices";

    [Fact]
    public async Task A_table_of_metadata_is_described_with_all_that_was_set()
    {
        await using var cloud = await TestCloud.StartAsync(News);
        await CreateAsync(cloud);
        var table = (await CallAsync(cloud, "DescribeTable", Named())).Body["Table"]!;
        Assert.Equal((Arn, "ACTIVE", true), (table["TableArn"]!.ToString(), table["TableStatus"]!.ToString(), (bool)table["DeletionProtectionEnabled"]!));
        var key = table["SSEDescription"]!["KMSMasterKeyArn"]!.ToString();
        Assert.Equal("AWS", (await cloud.JsonAsync("kms", "TrentService.DescribeKey", new JsonObject { ["KeyId"] = key })).Body["KeyMetadata"]!["KeyManager"]!.ToString());
        Assert.Equal(["invoices"], (await CallAsync(cloud, "ListTables", [])).Body["TableNames"]!.AsArray().Select(name => name!.ToString()));

        await CallAsync(cloud, "TagResource", Named(Arn, ("Tags", new JsonArray(new JsonObject { ["Key"] = "team", ["Value"] = "ledger" }))));
        Assert.Contains("ledger", (await CallAsync(cloud, "ListTagsOfResource", Named(Arn))).Body.ToJsonString(), StringComparison.Ordinal);
        await CallAsync(cloud, "UntagResource", Named(Arn, ("TagKeys", new JsonArray("team"))));
        Assert.DoesNotContain("ledger", (await CallAsync(cloud, "ListTagsOfResource", Named(Arn))).Body.ToJsonString(), StringComparison.Ordinal);

        await CallAsync(cloud, "UpdateContinuousBackups", Named(("PointInTimeRecoverySpecification", new JsonObject { ["PointInTimeRecoveryEnabled"] = true })));
        var backups = (await CallAsync(cloud, "DescribeContinuousBackups", Named())).Body["ContinuousBackupsDescription"]!;
        Assert.Equal("ENABLED", backups["PointInTimeRecoveryDescription"]!["PointInTimeRecoveryStatus"]!.ToString());
    }

    [Fact]
    public async Task A_protected_table_is_deleted_once_it_no_longer_is()
    {
        await using var cloud = await TestCloud.StartAsync(News);
        await CreateAsync(cloud);
        Assert.Contains("protected against deletion", (await CallAsync(cloud, "DeleteTable", Named())).Body["message"]!.ToString(), StringComparison.Ordinal);
        await CallAsync(cloud, "UpdateTable", Named(("DeletionProtectionEnabled", false)));
        Assert.Equal(200, (await CallAsync(cloud, "DeleteTable", Named())).Status);
        Assert.EndsWith("ResourceNotFoundException", (await CallAsync(cloud, "DescribeTable", Named())).Body["__type"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_is_put_read_and_deleted()
    {
        await using var cloud = await TestCloud.StartAsync(News);
        await CreateAsync(cloud);
        Assert.EndsWith("PolicyNotFoundException", (await CallAsync(cloud, "GetResourcePolicy", Named(Arn))).Body["__type"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(400, (await CallAsync(cloud, "PutResourcePolicy", Named(Arn, ("Policy", "no policy")))).Status);
        await CallAsync(cloud, "PutResourcePolicy", Named(Arn, ("Policy", """{"Statement":[]}""")));
        Assert.Equal("""{"Statement":[]}""", (await CallAsync(cloud, "GetResourcePolicy", Named(Arn))).Body["Policy"]!.ToString());
        await CallAsync(cloud, "DeleteResourcePolicy", Named(Arn));
        Assert.Equal(400, (await CallAsync(cloud, "GetResourcePolicy", Named(Arn))).Status);
    }

    [Fact]
    public async Task Tables_of_metadata_are_those_of_the_account_of_the_call()
    {
        await using var cloud = await TestCloud.StartAsync(News);
        await CreateAsync(cloud);
        var others = await cloud.JsonAsAsync("444455556666", "dynamodb", "DynamoDB_20120810.ListTables", []);
        Assert.Empty(others.Body["TableNames"]!.AsArray());
    }

    private static async Task CreateAsync(TestCloud cloud) => Assert.Equal(200, (await CallAsync(cloud, "CreateTable", Named(
        ("Tags", new JsonArray(new JsonObject { ["Key"] = "localcloud:metadata-only", ["Value"] = "true" })),
        ("DeletionProtectionEnabled", true), ("SSESpecification", new JsonObject { ["Enabled"] = true, ["SSEType"] = "KMS" })))).Status);

    private static JsonObject Named(params (string Name, JsonNode Value)[] more) => With(new JsonObject { ["TableName"] = "invoices" }, more);

    private static JsonObject Named(string arn, params (string Name, JsonNode Value)[] more) => With(new JsonObject { ["ResourceArn"] = arn }, more);

    private static JsonObject With(JsonObject input, (string Name, JsonNode Value)[] more)
    {
        foreach (var (name, value) in more) input[name] = value;
        return input;
    }

    private static Task<(int Status, JsonNode Body)> CallAsync(TestCloud cloud, string action, JsonObject input) =>
        cloud.JsonAsync("dynamodb", $"DynamoDB_20120810.{action}", input);
}
