using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;
using DataReliability.Simulator.Faults;
using DataReliability.Simulator.Processes;

namespace DataReliability.Simulator.Cloud;

/// <summary>RDS and KMS as one process reaches them: a way to and fro, and faults on it.</summary>
/// <param name="process">Who asks.</param>
public sealed class ProcessRds(Process process) : IFleetReader, IRestoreActions, IRestorePasswords
{
    /// <summary>How every password begins.</summary>
    public const string PasswordMark = "password-of-";

    private readonly World _world = process.World;

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

    private async Task<Sight<T>> LookAsync<T>(string call, Func<T?> look, CancellationToken cancellationToken)
        where T : class
    {
        await process.TravelAsync(cancellationToken);
        if (Weather.IsOut(Outages.Rds, process.Deployment.Name) || Weather.Strikes(Weather.Rates.LookFault, "rds: a look fails"))
            return new Sight<T>.Unknown(call, "Throttling: Rate exceeded");

        var seen = look();
        await process.TravelAsync(cancellationToken);
        return seen is null ? new Sight<T>.Gone() : new Sight<T>.Seen(seen);
    }

    private async Task<EffectOutcome> ActAsync(
        RestoreEffect effect, RestoreIdentity instance, Func<EffectOutcome> act, CancellationToken cancellationToken)
    {
        await process.TravelAsync(cancellationToken);
        _world.Invariants.Asked(process, effect, instance);
        var outcome = Weather.IsOut(Outages.Rds, process.Deployment.Name) ? EffectOutcome.Refused(effect.Name, "Throttling", "Rate exceeded")
            : Weather.Strikes(Weather.Rates.CallFault, $"rds: {effect.Name} fails") ? await FailAsync(effect, act, cancellationToken)
            : act();
        _world.History.Add(process.Name, "asks {0} {1}: {2} {3}", effect.Name, instance.Name, outcome.Result, outcome.Code);
        await process.TravelAsync(cancellationToken);
        return outcome;
    }

    private async Task<EffectOutcome> FailAsync(RestoreEffect effect, Func<EffectOutcome> act, CancellationToken cancellationToken)
    {
        switch (_world.Dice.Number(5))
        {
            case 0:
                return EffectOutcome.Refused(effect.Name, "Throttling", "Rate exceeded");
            case 1:
                return EffectOutcome.Unknown(effect.Name, "TimedOut", "no answer, and nothing was done");
            case 2:
                act();
                return EffectOutcome.Unknown(effect.Name, "TimedOut", "no answer, and it was done");
            case 3:
                await process.HangAsync(cancellationToken);
                return EffectOutcome.Unknown(effect.Name, "TimedOut", "no answer");
            default:
                await process.SleepAsync(_world.Dice.Between(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(50)), cancellationToken);
                return act();
        }
    }
}
