using Amazon.Backup;
using Amazon.Backup.Model;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Calls;
using DataReliability.Inventory.Lists;

namespace DataReliability.Inventory.Backup;

/// <summary>What AWS Backup protects in the Region, read once: of databases and tables, since there may be many of the rest.</summary>
internal sealed class ProtectedResources
{
    private const string Call = "backup:ListProtectedResources";
    private const string VaultsCall = "backup:ListBackupVaults";
    private const int PageSize = 1000;
    private readonly IAmazonBackup _backup;
    private readonly InventoryCalls _calls;
    private readonly InventoryScope _scope;
    private readonly Once<Read<Dictionary<string, (DateTimeOffset? At, string? Vault)>>> _protected;
    private readonly Once<Read<Dictionary<string, bool>>> _locks;

    public ProtectedResources(IAmazonBackup backup, InventoryCalls calls, InventoryScope scope)
    {
        (_backup, _calls, _scope) = (backup, calls, scope);
        _protected = new Once<Read<Dictionary<string, (DateTimeOffset?, string?)>>>(ProtectedAsync);
        _locks = new Once<Read<Dictionary<string, bool>>>(LocksAsync);
    }

    /// <summary>How AWS Backup protects a resource; null when it does not.</summary>
    public async Task<Read<BackupProtection?>> FindAsync(string arn, CancellationToken cancellationToken)
    {
        var known = await _protected.GetAsync(cancellationToken);
        return await known.Match(
            async all => all.TryGetValue(arn, out var found)
                ? Read.Of<BackupProtection?>(new BackupProtection(found.At, await LockedAsync(found.Vault, cancellationToken)))
                : Read.Of<BackupProtection?>(null),
            unread => Task.FromResult<Read<BackupProtection?>>(unread[0]));
    }

    private async Task<Read<bool>> LockedAsync(string? vault, CancellationToken cancellationToken)
    {
        if (!_scope.VaultLocks)
            return ScopeExtensions.Left<bool>(VaultsCall);
        if (vault is null)
            return Read.Failed<bool>(Call, "the answer lacks LastBackupVaultArn");
        return (await _locks.GetAsync(cancellationToken)).Match(
            locks => locks.TryGetValue(vault, out var locked) ? Read.Of(locked) : Read.Failed<bool>(VaultsCall, $"the answer lacks {vault}"),
            unread => unread[0]);
    }

    private async Task<Read<Dictionary<string, (DateTimeOffset?, string?)>>> ProtectedAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, (DateTimeOffset?, string?)>(StringComparer.Ordinal);
        var pages = await _calls.AllAsync(
            Call,
            async (token, cancel) =>
            {
                var page = await _backup.ListProtectedResourcesAsync(new ListProtectedResourcesRequest { MaxResults = PageSize, NextToken = token }, cancel);
                return (page.Results, page.NextToken);
            },
            results =>
            {
                foreach (var resource in results ?? [])
                {
                    if (resource.ResourceArn?.Split(':') is [_, _, "rds" or "dynamodb", ..])
                        found[resource.ResourceArn] = (Values.Utc(resource.LastBackupTime), resource.LastBackupVaultArn);
                }
            },
            cancellationToken);
        return pages.Select(_ => found);
    }

    private async Task<Read<Dictionary<string, bool>>> LocksAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, bool>(StringComparer.Ordinal);
        var pages = await _calls.AllAsync(
            VaultsCall,
            async (token, cancel) =>
            {
                var page = await _backup.ListBackupVaultsAsync(new ListBackupVaultsRequest { MaxResults = PageSize, NextToken = token }, cancel);
                return (page.BackupVaultList, page.NextToken);
            },
            vaults => (vaults ?? []).ForEach(v => found[v.BackupVaultArn] = v.Locked ?? false),
            cancellationToken);
        return pages.Select(_ => found);
    }
}
