using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Aws.Kms;

/// <summary>Derives passwords by an HMAC key that never leaves KMS.</summary>
/// <param name="kms">Makes the MACs.</param>
/// <param name="options">Which key.</param>
public sealed class KmsRestorePasswords(IAmazonKeyManagementService kms, RestorePasswordOptions options) : IRestorePasswords
{
    /// <inheritdoc/>
    public async Task<string> DeriveAsync(WorkflowId workflow, CancellationToken cancellationToken)
    {
        using var message = new MemoryStream(RestorePassword.MessageFor(workflow));
        var request = new GenerateMacRequest
        {
            KeyId = options.KeyId,
            MacAlgorithm = MacAlgorithmSpec.HMAC_SHA_256,
            Message = message,
        };
        try
        {
            using var mac = (await kms.GenerateMacAsync(request, cancellationToken)).Mac;
            return RestorePassword.From(mac.ToArray());
        }
        catch (AmazonServiceException e)
        {
            throw new InvalidOperationException($"the key {options.KeyId} made no MAC for {workflow}: {e.ErrorCode}: {e.Message}", e);
        }
    }
}
