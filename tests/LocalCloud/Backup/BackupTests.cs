using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Tests.Backup;

public class BackupTests
{
    private const string News = "  News: { Type: AWS::SNS::Topic }\n";
    private const string Database = "arn:aws:rds:eu-west-1:111122223333:db:ledger";

    [Fact]
    public async Task A_backup_job_protects_a_resource_in_a_vault_that_can_be_locked()
    {
        await using var cloud = await TestCloud.StartAsync(News);
        Assert.Empty((await cloud.RestAsync(HttpMethod.Get, "backup", "/resources/?maxResults=1000")).Body["Results"]!.AsArray());
        Assert.Equal(200, (await cloud.RestAsync(HttpMethod.Put, "backup", "/backup-vaults/safe", [])).Status);
        Assert.Equal(200, (await StartAsync(cloud, Database)).Status);

        var resource = Assert.Single((await cloud.RestAsync(HttpMethod.Get, "backup", "/resources/")).Body["Results"]!.AsArray())!;
        Assert.Equal((Database, "RDS"), (resource["ResourceArn"]!.ToString(), resource["ResourceType"]!.ToString()));
        Assert.EndsWith(":backup-vault:safe", resource["LastBackupVaultArn"]!.ToString(), StringComparison.Ordinal);
        Assert.False((bool)(await VaultAsync(cloud))["Locked"]!);
        await cloud.RestAsync(HttpMethod.Put, "backup", "/backup-vaults/safe/vault-lock", []);
        Assert.True((bool)(await VaultAsync(cloud))["Locked"]!);
        Assert.Equal("InvalidRequestException", (await cloud.RestAsync(HttpMethod.Delete, "backup", "/backup-vaults/safe")).Body["__type"]!.ToString());
    }

    [Fact]
    public async Task Lists_come_page_by_page()
    {
        await using var cloud = await TestCloud.StartAsync(News);
        await cloud.RestAsync(HttpMethod.Put, "backup", "/backup-vaults/safe", []);
        foreach (var number in Enumerable.Range(1, 3)) await StartAsync(cloud, $"{Database}-{number}");
        var first = (await cloud.RestAsync(HttpMethod.Get, "backup", "/resources/?maxResults=2")).Body;
        var second = (await cloud.RestAsync(HttpMethod.Get, "backup", $"/resources/?maxResults=2&nextToken={Uri.EscapeDataString(first["NextToken"]!.ToString())}")).Body;
        Assert.Equal([2, 1], [first["Results"]!.AsArray().Count, second["Results"]!.AsArray().Count]);
        Assert.Null(second["NextToken"]);
    }

    [Fact]
    public async Task What_backup_refuses_is_refused()
    {
        await using var cloud = await TestCloud.StartAsync(News);
        Assert.Equal("ResourceNotFoundException", (await StartAsync(cloud, Database)).Body["__type"]!.ToString());
        await cloud.RestAsync(HttpMethod.Put, "backup", "/backup-vaults/safe", []);
        Assert.Equal("AlreadyExistsException", (await cloud.RestAsync(HttpMethod.Put, "backup", "/backup-vaults/safe", [])).Body["__type"]!.ToString());
        Assert.Equal("UnknownOperationException", (await cloud.RestAsync(HttpMethod.Get, "backup", "/backup-plans")).Body["__type"]!.ToString());
    }

    private static Task<(int Status, JsonNode Body)> StartAsync(TestCloud cloud, string arn) => cloud.RestAsync(HttpMethod.Put, "backup", "/backup-jobs", new JsonObject
    {
        ["BackupVaultName"] = "safe",
        ["ResourceArn"] = arn,
        ["IamRoleArn"] = "arn:aws:iam::111122223333:role/backup",
    });

    private static async Task<JsonNode> VaultAsync(TestCloud cloud) =>
        (await cloud.RestAsync(HttpMethod.Get, "backup", "/backup-vaults/")).Body["BackupVaultList"]!.AsArray().Single()!;
}
