using Amazon.RDS;
using Amazon.RDS.Model;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Aws.Rds;

/// <summary>Makes, opens and deletes restores.</summary>
/// <param name="rds">For what may be repeated.</param>
/// <param name="once">For what must not be: it tries once.</param>
public sealed class RdsRestoreActions(IAmazonRDS rds, IAmazonRDS once) : IRestoreActions
{
    /// <inheritdoc/>
    public Task<EffectOutcome> RestoreAsync(RestoreInstance effect, CancellationToken cancellationToken)
    {
        // Whatever is left out becomes the default: a public address, an open group, the source's tags.
        var request = new RestoreDBInstanceFromDBSnapshotRequest
        {
            DBInstanceIdentifier = effect.Instance.Name,
            DBSnapshotIdentifier = effect.SnapshotId,
            DBInstanceClass = effect.InstanceClass,
            DBSubnetGroupName = effect.SubnetGroup,
            VpcSecurityGroupIds = [effect.SecurityGroupId],
            DBParameterGroupName = effect.ParameterGroup,
            PubliclyAccessible = false,
            DeletionProtection = false,
            MultiAZ = false,
            CopyTagsToSnapshot = false,
            AutoMinorVersionUpgrade = false,
            Tags = [.. effect.Instance.Tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
        };
        return DoAsync(
            effect,
            async () =>
            {
                var answer = await rds.RestoreDBInstanceFromDBSnapshotAsync(request, cancellationToken);
                return answer.DBInstance?.DbiResourceId;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<EffectOutcome> OpenAsync(OpenInstance effect, string password, CancellationToken cancellationToken)
    {
        var request = new ModifyDBInstanceRequest
        {
            DBInstanceIdentifier = effect.Instance.Name,
            MasterUserPassword = password,
            BackupRetentionPeriod = 0,
            ApplyImmediately = true,
        };
        return DoAsync(
            effect,
            async () =>
            {
                await rds.ModifyDBInstanceAsync(request, cancellationToken);
                return null;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<EffectOutcome> DeleteAsync(DeleteInstance effect, CancellationToken cancellationToken)
    {
        var request = new DeleteDBInstanceRequest
        {
            DBInstanceIdentifier = effect.Instance.Name,
            SkipFinalSnapshot = true,
            DeleteAutomatedBackups = true,
        };
        return DoAsync(
            effect,
            async () =>
            {
                await once.DeleteDBInstanceAsync(request, cancellationToken);
                return null;
            },
            cancellationToken);
    }

    private static async Task<EffectOutcome> DoAsync(RestoreEffect effect, Func<Task<string?>> call, CancellationToken cancellationToken)
    {
        try
        {
            return EffectOutcome.Done(effect.Name, await call());
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e) when (RdsFailure.IsOfTheCall(e))
        {
            return RdsFailure.ToOutcome(effect.Name, e);
        }
    }
}
