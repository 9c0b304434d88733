using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Remediations.Changes;
using DataReliability.Core.Fleet;
using DataReliability.Core.Workflows;
using DataReliability.RdsModel;
using DataReliability.Simulator.Cloud;
using DataReliability.Simulator.Processes;

namespace DataReliability.Simulator.Remediation;

/// <summary>RDS as the remediations of one process reach it.</summary>
/// <param name="process">Who asks.</param>
public sealed class ProcessSubjects(Process process) : IRemediationReader, IRemediationActions
{
    private readonly World _world = process.World;
    private readonly RdsCalls _calls = new(process);

    private RdsWorld Rds => _world.Rds.Rds;

    /// <inheritdoc/>
    public Task<Sight<RemediationSubject>> ReadAsync(string type, string id, CancellationToken cancellationToken) =>
        _calls.LookAsync($"Describe {type}", () => Find(type, id), cancellationToken);

    /// <inheritdoc/>
    public Task<EffectOutcome> ModifyAsync(ModifyResource effect, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return _calls.ActAsync(effect, effect.Target.Id, () => _world.Invariants.Mending(process, effect), () => Modify(effect), cancellationToken);
    }

    private RemediationSubject? Find(string type, string id) => type switch
    {
        ResourceTypes.DBInstance when Rds.Instances.Find(id) is { } found => Subject(InventoryViews.Of(Rds, found), found.Status, RdsViews.Pending(found.Pending)),
        ResourceTypes.DBCluster when Rds.Clusters.Find(id) is { } found => Subject(InventoryViews.Of(Rds, found), found.Status, []),
        ResourceTypes.DBSnapshot when Rds.Snapshots.Find(id) is { } found => Subject(InventoryViews.Of(Rds, found), found.Status, []),
        ResourceTypes.DBClusterSnapshot when Rds.ClusterSnapshots.Find(id) is { } found => Subject(InventoryViews.Of(Rds, found), found.Status, []),
        _ => null,
    };

    private static RemediationSubject Subject(Resource resource, string status, IReadOnlyList<string> pending) =>
        new() { Resource = resource, Status = status, Pending = pending, Offer = new EngineOffer(["postgresql"], []) };

    private EffectOutcome Modify(ModifyResource effect)
    {
        var (action, name) = effect.Target.Type switch
        {
            ResourceTypes.DBInstance => ("ModifyDBInstance", "DBInstanceIdentifier"),
            ResourceTypes.DBCluster => ("ModifyDBCluster", "DBClusterIdentifier"),
            ResourceTypes.DBSnapshot => ("ModifyDBSnapshotAttribute", "DBSnapshotIdentifier"),
            _ => ("ModifyDBClusterSnapshotAttribute", "DBClusterSnapshotIdentifier"),
        };
        _world.Change(effect.Target.Arn);
        var refusal = _world.Rds.Call(action, [(name, effect.Target.Id), .. Setting(effect)]);
        return refusal is null ? EffectOutcome.Done(effect.Name) : EffectOutcome.Refused(effect.Name, refusal.Code, refusal.Message);
    }

    private static IEnumerable<(string Name, string Value)> Setting(ModifyResource effect) => effect.Change switch
    {
        SwitchChange change => [(change.Switch.ToString(), Wire.Flag(change.On)), ("ApplyImmediately", Wire.Flag(effect.Immediately))],
        RetentionChange change => [("BackupRetentionPeriod", $"{change.ToDays}"), ("ApplyImmediately", Wire.Flag(effect.Immediately))],
        EverybodyChange change => [("AttributeName", change.Setting), (change.MayRestore ? "ValuesToAdd.AttributeValue.1" : "ValuesToRemove.AttributeValue.1", EverybodyChange.All)],
        var other => throw new InvalidOperationException($"nothing in the simulated policy changes {other.Setting}"),
    };
}
