using System.Text.Json.Nodes;
using DataReliability.LocalCloud.FrontDoor;
using DataReliability.LocalCloud.Protocol;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.Backup;

/// <summary>AWS Backup: JSON by method and path.</summary>
internal sealed class BackupEndpoint(BackupActions actions) : IHttpEndpoint
{
    private readonly ActionTable _actions = new(actions);

    public string Service => "backup";

    public WireProtocol Protocol => WireProtocol.RestJson;

    public IReadOnlyCollection<ServedAction> Actions => _actions.Served;

    public string? ActionOf(HttpRequest request) => (request.Method, Segments(request)) switch
    {
        ("GET", ["resources"]) => nameof(BackupActions.ListProtectedResources),
        ("GET", ["backup-vaults"]) => nameof(BackupActions.ListBackupVaults),
        ("PUT", ["backup-vaults", _]) => nameof(BackupActions.CreateBackupVault),
        ("DELETE", ["backup-vaults", _]) => nameof(BackupActions.DeleteBackupVault),
        ("PUT", ["backup-vaults", _, "vault-lock"]) => nameof(BackupActions.PutBackupVaultLockConfiguration),
        ("PUT", ["backup-jobs"]) => nameof(BackupActions.StartBackupJob),
        _ => null,
    };

    public async Task<AwsResponse> HandleAsync(AwsRequest call, HttpRequest request, CancellationToken cancellationToken)
    {
        var input = JsonAnswer.Read(call);
        foreach (var (name, value) in request.Query) input[char.ToUpperInvariant(name[0]) + name[1..]] = value.ToString();
        if (Segments(request) is ["backup-vaults", var vault, ..]) input["BackupVaultName"] = Uri.UnescapeDataString(vault);
        var output = await _actions.RunAsync(input, call, cancellationToken);
        return JsonAnswer.Of(output ?? new JsonObject()) with { ContentType = "application/json" };
    }

    private static string[] Segments(HttpRequest request) => (request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
}
