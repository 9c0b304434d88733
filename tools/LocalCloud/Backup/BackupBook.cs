using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.Backup;

/// <summary>The vaults and protected resources of all accounts and Regions. Safe for concurrent use.</summary>
internal sealed class BackupBook(StateFolder state)
{
    private readonly Register<BackupVault> _vaults = new(state.Kind<BackupVault>("backup", "vaults"));
    private readonly Register<ProtectedResource> _protected = new(state.Kind<ProtectedResource>("backup", "protected"));

    public IReadOnlyList<BackupVault> Vaults(AwsRequest request) => [.. _vaults.All.Where(vault => vault.Arn.StartsWith(Arn("", request), StringComparison.Ordinal))];

    public IReadOnlyList<ProtectedResource> Protected(AwsRequest request) =>
        [.. _protected.All.Where(each => each.Arn.Split(':', 6) is [_, _, _, var region, var account, _] && region == request.Region && account == request.Account)];

    public BackupVault? Find(string name, AwsRequest request) => _vaults.Find(Arn(name, request));

    public void Set(BackupVault vault) => _vaults.Set(vault.Arn, vault);

    public void Set(ProtectedResource resource) => _protected.Set(resource.Arn, resource);

    public void Remove(BackupVault vault) => _vaults.Remove(vault.Arn);

    /// <summary>Puts what is not saved, unless it is known.</summary>
    public void Seed(IEnumerable<BackupVault> vaults, IEnumerable<ProtectedResource> resources)
    {
        _vaults.Seed(vaults.Select(vault => (vault.Arn, vault)));
        _protected.Seed(resources.Select(resource => (resource.Arn, resource)));
    }

    /// <summary>The ARN of a vault of the caller.</summary>
    public static string Arn(string name, AwsRequest request) => $"arn:aws:backup:{request.Region}:{request.Account}:backup-vault:{name}";
}
