using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.AutoScaling;
using DataReliability.Inventory.Backup;
using DataReliability.Inventory.Calls;
using DataReliability.Inventory.Kms;
using DataReliability.Inventory.Lists;
using DataReliability.Inventory.Tagging;

namespace DataReliability.Inventory.DynamoDb;

/// <summary>Makes a table of three calls: its description, its backups and its policy.</summary>
internal sealed class TableReading(
    IAmazonDynamoDB dynamo,
    InventoryCalls calls,
    Place place,
    InventoryScope scope,
    ResourceTags tags,
    TableScalings scalings,
    ProtectedResources backups,
    KeyOwners keys)
{
    private const string Call = "dynamodb:DescribeTable";
    private const string BackupsCall = "dynamodb:DescribeContinuousBackups";
    private const string PolicyCall = "dynamodb:GetResourcePolicy";

    public async Task<Resource?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var described = await calls.ReadAsync<TableDescription?>(
            Call,
            async cancel => (await dynamo.DescribeTableAsync(name, cancel)).Table,
            cancellationToken,
            e => e is ResourceNotFoundException);
        if (described.Match(table => table is null, _ => false))
            return null;
        var read = described.Select(t => t!);
        var arn = place.Arn(read.Match<string?>(t => t.TableArn, _ => null), "dynamodb", $"table/{name}");
        return new DynamoDBTable
        {
            Account = place.Account,
            Region = place.Region,
            Arn = arn,
            Id = name,
            Tags = await tags.OfAsync(arn, cancellationToken),
            Status = read.Match(t => Read.Required(t.TableStatus?.Value, Call, nameof(t.TableStatus)), unread => unread[0]),
            BillingMode = read.Select(t => t.BillingModeSummary?.BillingMode?.Value ?? "PROVISIONED"),
            DeletionProtection = read.Select(t => t.DeletionProtectionEnabled ?? false),
            Key = await KeyAsync(read, cancellationToken),
            PointInTimeRecovery = await scope.IfAsync(BackupsCall, () => RecoveryAsync(name, cancellationToken)),
            SharedWith = await scope.IfAsync(PolicyCall, () => SharedAsync(arn, cancellationToken)),
            ReadScaling = await ScalingAsync(() => scalings.ReadsAsync(name, cancellationToken)),
            WriteScaling = await ScalingAsync(() => scalings.WritesAsync(name, cancellationToken)),
            Backup = await scope.IfAsync("backup:ListProtectedResources", () => backups.FindAsync(arn, cancellationToken)),
        };
    }

    private Task<Read<TableScaling?>> ScalingAsync(Func<Task<Read<TableScaling?>>> read) =>
        scope.IfAsync("application-autoscaling:DescribeScalableTargets", read);

    /// <summary>A key of another account is one that somebody manages, and may not be described from here.</summary>
    private async Task<Read<TableKey>> KeyAsync(Read<TableDescription> read, CancellationToken cancellationToken) => await read.Match(
        async table => table.SSEDescription switch
        {
            null or { Status.Value: "DISABLED" } => TableKey.AwsOwned,
            { KMSMasterKeyArn: { Length: > 0 } key } when key.Split(':') is [_, _, _, _, var owner, ..] && owner != place.Account => TableKey.CustomerManaged,
            { KMSMasterKeyArn: { Length: > 0 } key } => await scope.IfAsync("kms:DescribeKey", () => keys.OfAsync(key, cancellationToken)),
            _ => Read.Failed<TableKey>(Call, "the answer lacks KMSMasterKeyArn"),
        },
        unread => Task.FromResult<Read<TableKey>>(unread[0]));

    private async Task<Read<PointInTimeRecovery>> RecoveryAsync(string name, CancellationToken cancellationToken)
    {
        var answer = await calls.ReadAsync(
            BackupsCall,
            async cancel => (await dynamo.DescribeContinuousBackupsAsync(new DescribeContinuousBackupsRequest { TableName = name }, cancel))
                .ContinuousBackupsDescription?.PointInTimeRecoveryDescription,
            cancellationToken);
        return answer.Match(
            recovery => recovery?.PointInTimeRecoveryStatus?.Value is { } status
                ? Read.Of(new PointInTimeRecovery(status == "ENABLED", Values.Utc(recovery.LatestRestorableDateTime)))
                : Read.Failed<PointInTimeRecovery>(BackupsCall, "the answer lacks PointInTimeRecoveryStatus"),
            unread => unread[0]);
    }

    private async Task<Read<IReadOnlyList<string>>> SharedAsync(string arn, CancellationToken cancellationToken)
    {
        var answer = await calls.ReadAsync<string?>(
            PolicyCall,
            async cancel => (await dynamo.GetResourcePolicyAsync(new GetResourcePolicyRequest { ResourceArn = arn }, cancel)).Policy,
            cancellationToken,
            e => e is PolicyNotFoundException);
        return answer.Match(
            policy => PolicyAccounts.Read(policy, place.Account) is { } accounts
                ? Read.Of(accounts)
                : Read.Failed<IReadOnlyList<string>>(PolicyCall, "the policy cannot be read"),
            unread => unread[0]);
    }
}
