using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;
using DataReliability.Simulator.Faults;
using DataReliability.Simulator.Processes;

namespace DataReliability.Simulator.Cloud;

/// <summary>RDS and KMS as the validations of one process reach them.</summary>
/// <param name="process">Who asks.</param>
public sealed class ProcessRds(Process process) : IFleetReader, IRestoreActions, IRestorePasswords
{
    /// <summary>How every password begins.</summary>
    public const string PasswordMark = "password-of-";

    private readonly World _world = process.World;
    private readonly RdsCalls _calls = new(process);

    private RdsAccount Account => _world.Rds;

    private Weather Weather => _world.Weather;

    /// <inheritdoc/>
    public Task<Sight<DatabaseInstance>> FindInstanceAsync(string id, CancellationToken cancellationToken) =>
        LookAsync("DescribeDBInstances", () => Account.Show(id), cancellationToken);

    /// <inheritdoc/>
    public Task<Sight<IReadOnlyList<DatabaseInstance>>> ListInstancesAsync(CancellationToken cancellationToken) =>
        LookAsync("DescribeDBInstances", Account.ShowAll, cancellationToken);

    /// <inheritdoc/>
    public Task<Sight<Snapshot>> FindSnapshotAsync(string id, CancellationToken cancellationToken) =>
        LookAsync("DescribeDBSnapshots", () => Account.FindSnapshot(id), cancellationToken);

    /// <inheritdoc/>
    public Task<Sight<IReadOnlyList<Snapshot>>> ListSnapshotsAsync(string instanceId, CancellationToken cancellationToken) =>
        LookAsync("DescribeDBSnapshots", () => Account.ListSnapshots(instanceId), cancellationToken);

    /// <inheritdoc/>
    public async Task<string> DeriveAsync(WorkflowId workflow, CancellationToken cancellationToken)
    {
        await process.TravelAsync(cancellationToken);
        if (Weather.IsOut(Outages.Kms))
            throw new KeyDisabledException();
        return PasswordMark + workflow.Key;
    }

    /// <inheritdoc/>
    public Task<EffectOutcome> RestoreAsync(RestoreInstance effect, CancellationToken cancellationToken) =>
        ActAsync(effect, effect.Instance, () =>
            Weather.IsOut(Outages.Quota) ? EffectOutcome.Refused(effect.Name, "InstanceQuotaExceeded", "the quota of instances is used up")
            : Weather.IsOut(Outages.Kms) ? EffectOutcome.Refused(effect.Name, "KMSKeyNotAccessibleFault", "the key is disabled")
            : Account.Restore(effect), cancellationToken);

    /// <inheritdoc/>
    public Task<EffectOutcome> OpenAsync(OpenInstance effect, string password, CancellationToken cancellationToken) =>
        ActAsync(effect, effect.Instance, () => Account.Open(effect, password), cancellationToken);

    /// <inheritdoc/>
    public Task<EffectOutcome> DeleteAsync(DeleteInstance effect, CancellationToken cancellationToken) =>
        ActAsync(effect, effect.Instance, () => Account.Delete(effect), cancellationToken);

    private Task<Sight<T>> LookAsync<T>(string call, Func<T?> look, CancellationToken cancellationToken)
        where T : class => _calls.LookAsync(call, look, cancellationToken);

    private Task<EffectOutcome> ActAsync(RestoreEffect effect, RestoreIdentity instance, Func<EffectOutcome> act, CancellationToken cancellationToken) =>
        _calls.ActAsync(effect, instance.Name, () => _world.Invariants.Asked(process, effect, instance), act, cancellationToken);
}
