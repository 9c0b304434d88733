using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Backup;

/// <summary>The actions of AWS Backup.</summary>
internal sealed class BackupActions(BackupBook book, CloudClock clock)
{
    private const int PageSize = 1000;

    [Fidelity("A vault that holds nothing.")]
    public JsonObject CreateBackupVault(JsonObject input, AwsRequest request)
    {
        var name = input.Required("BackupVaultName", "InvalidParameterValueException");
        if (book.Find(name, request) is not null)
            throw new AwsErrorException("AlreadyExistsException", $"Backup vault with the same name already exists: {name}");
        var vault = new BackupVault(name, BackupBook.Arn(name, request), clock.Now, IsLocked: false);
        book.Set(vault);
        return new JsonObject { ["BackupVaultName"] = name, ["BackupVaultArn"] = vault.Arn, ["CreationDate"] = Timestamp.Node(vault.Created) };
    }

    [Fidelity("At once, unless it protects something.")]
    public JsonObject? DeleteBackupVault(JsonObject input, AwsRequest request)
    {
        var vault = Vault(input, request);
        if (book.Protected(request).Any(each => each.Vault == vault.Arn))
            throw new AwsErrorException("InvalidRequestException", "Backup vault cannot be deleted because it contains recovery points.");
        book.Remove(vault);
        return null;
    }

    [Fidelity("Page by page, of the caller's account and Region.")]
    public JsonObject ListBackupVaults(JsonObject input, AwsRequest request)
    {
        var (page, next) = Page(book.Vaults(request), input);
        return new JsonObject
        {
            ["BackupVaultList"] = new JsonArray([.. page.Select(vault => new JsonObject
            {
                ["BackupVaultName"] = vault.Name,
                ["BackupVaultArn"] = vault.Arn,
                ["CreationDate"] = Timestamp.Node(vault.Created),
                ["Locked"] = vault.IsLocked,
                ["NumberOfRecoveryPoints"] = book.Protected(request).Count(each => each.Vault == vault.Arn),
            })]),
            ["NextToken"] = next,
        };
    }

    [Fidelity("Page by page: what a backup job was started for.")]
    public JsonObject ListProtectedResources(JsonObject input, AwsRequest request)
    {
        var (page, next) = Page(book.Protected(request), input);
        return new JsonObject
        {
            ["Results"] = new JsonArray([.. page.Select(each => new JsonObject
            {
                ["ResourceArn"] = each.Arn,
                ["ResourceType"] = Kind(each.Arn),
                ["LastBackupTime"] = Timestamp.Node(each.LastBackup),
                ["LastBackupVaultArn"] = each.Vault,
            })]),
            ["NextToken"] = next,
        };
    }

    [Fidelity("Locked at once; the limits of retention are ignored.")]
    public JsonObject? PutBackupVaultLockConfiguration(JsonObject input, AwsRequest request)
    {
        book.Set(Vault(input, request) with { IsLocked = true });
        return null;
    }

    [Fidelity("The resource is protected from now on; nothing is copied, and nothing looked up.")]
    public JsonObject StartBackupJob(JsonObject input, AwsRequest request)
    {
        var vault = Vault(input, request);
        input.Required("IamRoleArn", "MissingParameterValueException");
        book.Set(new ProtectedResource(input.Required("ResourceArn", "MissingParameterValueException"), clock.Now, vault.Arn));
        return new JsonObject { ["BackupJobId"] = Guid.NewGuid().ToString(), ["CreationDate"] = Timestamp.Node(clock.Now) };
    }

    private static string Kind(string arn) => arn.Split(':') switch
    {
        [_, _, "rds", _, _, "cluster", ..] => "Aurora",
        [_, _, "rds", ..] => "RDS",
        [_, _, "dynamodb", ..] => "DynamoDB",
        [_, _, var service, ..] => service,
        _ => "",
    };

    private static (IReadOnlyList<T> Page, JsonNode? Next) Page<T>(IReadOnlyList<T> all, JsonObject input) => Paging.Of(
        all, input.Text("NextToken"), input.Whole("MaxResults", 1, PageSize, "InvalidParameterValueException") ?? PageSize, "InvalidParameterValueException");

    private BackupVault Vault(JsonObject input, AwsRequest request)
    {
        var name = input.Required("BackupVaultName", "MissingParameterValueException");
        return book.Find(name, request) ?? throw new AwsErrorException("ResourceNotFoundException", $"Backup vault not found: {name}");
    }
}
