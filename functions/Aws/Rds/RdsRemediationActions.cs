using Amazon.RDS;
using Amazon.RDS.Model;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Remediations.Changes;
using DataReliability.Core.Workflows;

namespace DataReliability.Aws.Rds;

/// <summary>Makes the changes of remediations. A request holds the one setting and nothing else.</summary>
/// <param name="once">A client that tries once.</param>
public sealed class RdsRemediationActions(IAmazonRDS once) : IRemediationActions
{
    /// <inheritdoc/>
    public async Task<EffectOutcome> ModifyAsync(ModifyResource effect, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(effect);
        try
        {
            await SendAsync(effect, cancellationToken);
            return EffectOutcome.Done(effect.Name);
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

    private Task SendAsync(ModifyResource effect, CancellationToken cancellationToken) => (effect.Target.Type, effect.Change) switch
    {
        (ResourceTypes.DBInstance, var change) => once.ModifyDBInstanceAsync(Instance(effect, change), cancellationToken),
        (ResourceTypes.DBCluster, var change) => once.ModifyDBClusterAsync(Cluster(effect, change), cancellationToken),
        (ResourceTypes.DBSnapshot, EverybodyChange everybody) => once.ModifyDBSnapshotAttributeAsync(
            new ModifyDBSnapshotAttributeRequest
            {
                DBSnapshotIdentifier = effect.Target.Id,
                AttributeName = everybody.Setting,
                ValuesToAdd = everybody.MayRestore ? [EverybodyChange.All] : null,
                ValuesToRemove = everybody.MayRestore ? null : [EverybodyChange.All],
            },
            cancellationToken),
        (ResourceTypes.DBClusterSnapshot, EverybodyChange everybody) => once.ModifyDBClusterSnapshotAttributeAsync(
            new ModifyDBClusterSnapshotAttributeRequest
            {
                DBClusterSnapshotIdentifier = effect.Target.Id,
                AttributeName = everybody.Setting,
                ValuesToAdd = everybody.MayRestore ? [EverybodyChange.All] : null,
                ValuesToRemove = everybody.MayRestore ? null : [EverybodyChange.All],
            },
            cancellationToken),
        _ => throw new ArgumentException($"{effect.Target.Arn} has no setting {effect.Change.Setting}", nameof(effect)),
    };

    private static ModifyDBInstanceRequest Instance(ModifyResource effect, Change change)
    {
        var request = new ModifyDBInstanceRequest { DBInstanceIdentifier = effect.Target.Id, ApplyImmediately = effect.Immediately };
        switch (change)
        {
            case SwitchChange { Switch: DatabaseSwitch.DeletionProtection, On: var on }:
                request.DeletionProtection = on;
                break;
            case SwitchChange { Switch: DatabaseSwitch.CopyTagsToSnapshot, On: var on }:
                request.CopyTagsToSnapshot = on;
                break;
            case SwitchChange { Switch: DatabaseSwitch.AutoMinorVersionUpgrade, On: var on }:
                request.AutoMinorVersionUpgrade = on;
                break;
            case SwitchChange { Switch: DatabaseSwitch.IamDatabaseAuthentication, On: var on }:
                request.EnableIAMDatabaseAuthentication = on;
                break;
            case RetentionChange retention:
                request.BackupRetentionPeriod = retention.ToDays;
                break;
            case LogExportsChange logs:
                request.CloudwatchLogsExportConfiguration = Logs(logs);
                break;
            default:
                throw new ArgumentException($"{effect.Target.Arn} has no setting {change.Setting}", nameof(effect));
        }

        return request;
    }

    private static ModifyDBClusterRequest Cluster(ModifyResource effect, Change change)
    {
        var request = new ModifyDBClusterRequest { DBClusterIdentifier = effect.Target.Id, ApplyImmediately = effect.Immediately };
        switch (change)
        {
            case SwitchChange { Switch: DatabaseSwitch.DeletionProtection, On: var on }:
                request.DeletionProtection = on;
                break;
            case SwitchChange { Switch: DatabaseSwitch.CopyTagsToSnapshot, On: var on }:
                request.CopyTagsToSnapshot = on;
                break;
            case SwitchChange { Switch: DatabaseSwitch.AutoMinorVersionUpgrade, On: var on }:
                request.AutoMinorVersionUpgrade = on;
                break;
            case SwitchChange { Switch: DatabaseSwitch.IamDatabaseAuthentication, On: var on }:
                request.EnableIAMDatabaseAuthentication = on;
                break;
            case RetentionChange retention:
                request.BackupRetentionPeriod = retention.ToDays;
                break;
            case LogExportsChange logs:
                request.CloudwatchLogsExportConfiguration = Logs(logs);
                break;
            default:
                throw new ArgumentException($"{effect.Target.Arn} has no setting {change.Setting}", nameof(effect));
        }

        return request;
    }

    // An empty list is sent as one that is empty, which RDS refuses.
    private static CloudwatchLogsExportConfiguration Logs(LogExportsChange change) => new()
    {
        EnableLogTypes = change.Enable.Count == 0 ? null : [.. change.Enable],
        DisableLogTypes = change.Disable.Count == 0 ? null : [.. change.Disable],
    };
}
