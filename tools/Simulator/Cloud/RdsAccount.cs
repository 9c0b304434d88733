using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;
using DataReliability.RdsModel;
using DataReliability.RdsModel.Clusters;
using DataReliability.Simulator.Faults;
using DataReliability.Simulator.Snapshots;
using DataReliability.Simulator.Time;
using DataReliability.TestSupport.Snapshots;

namespace DataReliability.Simulator.Cloud;

/// <summary>RDS of one account, which all deployments share: the state model that LocalCloud serves over HTTP, here on virtual time, and
/// what the world knows beyond it: who made what, what shows late, what is not as it was asked for.</summary>
public sealed class RdsAccount
{
    /// <summary>The account.</summary>
    public const string Number = "123456789012";

    /// <summary>The Region that the deployments are in.</summary>
    public const string Region = "eu-west-1";

    /// <summary>The other Region.</summary>
    public const string FarRegion = "eu-central-1";

    private readonly World _world;
    private readonly RdsCloud _cloud;
    private readonly EngineRoom _engines;
    private readonly Dictionary<string, (DateTimeOffset Visible, DateTimeOffset Marked)> _late = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<DatabaseInstance, DatabaseInstance>> _distorted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Made> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _strangers = new(StringComparer.Ordinal);
    private DateTimeOffset? _armed;

    /// <summary>An account without databases, with a place for restores.</summary>
    public RdsAccount(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        _engines = new EngineRoom(world);
        var options = new RdsOptions { Restoring = TimeSpan.FromMinutes(3), Deleting = TimeSpan.FromMinutes(1), KeepsChanges = false, InstanceQuota = 1000, SnapshotQuota = 1000 };
        _cloud = new RdsCloud(options, new RdsModel.SeededIds(world.Options.Seed), Holds);
        Rds = _cloud.World(Number, Region);
        Far = _cloud.World(Number, FarRegion);
        Rds.DeclareSubnetGroup(Ledger.Place.SubnetGroup);
        Rds.DeclareSecurityGroup(Ledger.Place.SecurityGroupId);
        Rds.DeclareParameterGroup(Ledger.Place.ParameterGroup("17.6"), "postgres17", []);
    }

    /// <summary>The state model.</summary>
    public RdsWorld Rds { get; }

    /// <summary>That of the other Region.</summary>
    public RdsWorld Far { get; }

    /// <summary>The state model of a Region.</summary>
    public RdsWorld In(string region) => _cloud.World(Number, region);

    /// <summary>The global clusters.</summary>
    public IEnumerable<GlobalCluster> Global => _cloud.World(Number, GlobalCluster.Region).GlobalClusters;

    /// <summary>Statuses that do not end by themselves.</summary>
    public StatusHolds Holds { get; } = new();

    /// <summary>What we created, by resource id, gone or not.</summary>
    public IReadOnlyDictionary<string, Made> Made => _made;

    /// <summary>When somebody else's instances came, by resource id.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Strangers => _strangers;

    /// <summary>All instances as they are.</summary>
    public IReadOnlyList<DatabaseInstance> Instances => [.. Rds.Instances.Select(View)];

    /// <summary>Whether there is an instance whose name begins so.</summary>
    public bool HasAny(string prefix) => Rds.Instances.After(prefix).FirstOrDefault()?.Id.StartsWith(prefix, StringComparison.Ordinal) is true;

    private Dice Nature => _world.Nature;

    private DateTimeOffset Now => _world.Scheduler.Now;

    /// <summary>The instance of this name as it is; null when there is none.</summary>
    public DatabaseInstance? Find(string name) => Rds.Instances.Find(name) is { } found ? View(found) : null;

    /// <summary>The instance of this name as RDS shows it, which may be later than it is; null when it does not yet.</summary>
    public DatabaseInstance? Show(string name) => Find(name) is { } found ? Show(found) : null;

    /// <summary>All instances as RDS shows them.</summary>
    public IReadOnlyList<DatabaseInstance> ShowAll() => [.. Instances.Select(Show).OfType<DatabaseInstance>()];

    /// <summary>A snapshot; null when there is none.</summary>
    public Snapshot? FindSnapshot(string id) => Rds.Snapshots.Find(id) is { } found ? RdsViews.Of(found) : null;

    /// <summary>The snapshots of a database.</summary>
    public IReadOnlyList<Snapshot> ListSnapshots(string instance) => [.. Rds.Snapshots.Where(each => each.InstanceId == instance).Select(RdsViews.Of)];

    /// <summary>An instance as RDS shows it; null when it does not yet.</summary>
    public DatabaseInstance? Show(DatabaseInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        if (!_late.TryGetValue(instance.ResourceId, out var late) || Now >= late.Marked)
            return instance;
        return Now < late.Visible
            ? null
            : instance with { Tags = new Dictionary<string, string>(StringComparer.Ordinal), ResourceId = Nature.Chance(0.5) ? "" : instance.ResourceId };
    }

    /// <summary>Calls RDS.</summary>
    /// <param name="action">As on the wire.</param>
    /// <param name="parameters">As on the wire.</param>
    /// <returns>Why it is refused; null when it is not.</returns>
    public RdsRefusal? Call(string action, params IEnumerable<(string Name, string Value)> parameters) => CallIn(Rds, action, parameters);

    /// <summary>Calls RDS in a Region.</summary>
    /// <param name="where">The Region.</param>
    /// <param name="action">As on the wire.</param>
    /// <param name="parameters">As on the wire.</param>
    /// <returns>Why it is refused; null when it is not.</returns>
    public RdsRefusal? CallIn(RdsWorld where, string action, params IEnumerable<(string Name, string Value)> parameters)
    {
        ArgumentNullException.ThrowIfNull(where);
        var answer = where.Execute(action, parameters.ToDictionary(StringComparer.Ordinal), Now);
        Pump();
        return answer.Refusal;
    }

    /// <summary>Restores, into whatever fate this restore has.</summary>
    public EffectOutcome Restore(RestoreInstance effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        var name = effect.Instance.Name;
        if (Find(name) is null && _world.Weather.Strikes(_world.Weather.Rates.Restore / 20, "restore: the name is taken"))
            AddStranger(name, Nature.Chance(0.5) ? (effect.Instance with { Workflow = "snapshot-validation/another" }).Tags : null);

        var form = new List<(string, string)>
        {
            ("DBInstanceIdentifier", name),
            ("DBSnapshotIdentifier", effect.SnapshotId),
            ("DBInstanceClass", effect.InstanceClass),
            ("DBSubnetGroupName", effect.SubnetGroup),
            ("VpcSecurityGroupIds.VpcSecurityGroupId.1", effect.SecurityGroupId),
            ("DBParameterGroupName", effect.ParameterGroup),
            ("PubliclyAccessible", "false"),
            ("DeletionProtection", "false"),
        };
        form.AddRange(Wire.Tags(effect.Instance.Tags));
        // The model hands out engine work as it answers: what becomes of it has to be settled before.
        var answer = Rds.Execute("RestoreDBInstanceFromDBSnapshot", form.ToDictionary(StringComparer.Ordinal), Now);
        if (answer.Refusal is { } refusal)
        {
            Pump();
            return EffectOutcome.Refused(effect.Name, refusal.Code, refusal.Message);
        }

        var resourceId = Rds.Instances.Find(name)!.ResourceId;
        Settle(name, resourceId, effect);
        Pump();
        return EffectOutcome.Done(effect.Name, resourceId);
    }

    /// <summary>Sets the password and turns backups off.</summary>
    public EffectOutcome Open(OpenInstance effect, string password)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return Outcome(effect.Name, Call(
            "ModifyDBInstance",
            ("DBInstanceIdentifier", effect.Instance.Name),
            ("MasterUserPassword", password),
            ("BackupRetentionPeriod", "0"),
            ("ApplyImmediately", "true")));
    }

    /// <summary>Deletes.</summary>
    public EffectOutcome Delete(DeleteInstance effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return Find(effect.Instance.Name) is { DeletionProtection: true }
            ? EffectOutcome.Refused(effect.Name, "InvalidParameterCombination", "deletion protection is on")
            : Outcome(effect.Name, Remove(effect.Instance.Name));
    }

    /// <summary>Somebody deletes an instance by hand.</summary>
    public RdsRefusal? Remove(string name) =>
        Call("DeleteDBInstance", ("DBInstanceIdentifier", name), ("SkipFinalSnapshot", "true"), ("DeleteAutomatedBackups", "true"));

    /// <summary>Makes an instance other than it is; null makes it as it is again.</summary>
    public void Distort(string resourceId, Func<DatabaseInstance, DatabaseInstance>? distort)
    {
        if (distort is null)
            _distorted.Remove(resourceId);
        else
            _distorted[resourceId] = distort;
    }

    /// <summary>Whether the workflow that made an instance knows it by its resource id; before, it can't tell one from another.</summary>
    public bool IsKnown(string resourceId) => _made.TryGetValue(resourceId, out var made)
        && _world.Deployment(made.Stack).Table.LoadAsync(WorkflowId.Parse(made.Workflow), CancellationToken.None).Result is { } record
        && ValidationWorkflow.Read(record.State).Restore.ResourceId == resourceId;

    /// <summary>Makes a database.</summary>
    public void AddDatabase(string name, bool multiAz, IReadOnlyDictionary<string, string> tags) => Call("CreateDBInstance", [.. Ordinary(name),
        ("MultiAZ", Wire.Flag(multiAz)), .. Wire.Tags(tags)]);

    /// <summary>Somebody else makes an instance where restores are, under whatever name and with whatever tags.</summary>
    public void AddStranger(string name, IReadOnlyDictionary<string, string>? tags)
    {
        var refusal = Call("CreateDBInstance", [.. Ordinary(name),
            ("DBSubnetGroupName", Ledger.Place.SubnetGroup),
            ("VpcSecurityGroupIds.VpcSecurityGroupId.1", Ledger.Place.SecurityGroupId),
            ("DBParameterGroupName", Ledger.Place.ParameterGroup("17.6")),
            .. Wire.Tags(tags ?? new Dictionary<string, string>(StringComparer.Ordinal))]);
        if (refusal is not null)
            return;

        var resourceId = Rds.Instances.Find(name)!.ResourceId;
        _strangers[resourceId] = Now;
        _world.History.Add("somebody", "makes {0} as {1}, {2} our tags", name, resourceId, tags is null ? "without" : "with");
    }

    /// <summary>Takes an availability zone out, or gives it back.</summary>
    public void ReportZone(bool isOut)
    {
        Rds.ReportZone($"{Region}a", isOut, Now);
        Pump();
    }

    /// <summary>Passes on what came out of the model, and has it go on when something is due there.</summary>
    public void Pump()
    {
        while (_cloud.HasOutput)
        {
            var output = _cloud.TakeOutput();
            foreach (var task in output.Work)
            {
                var (takes, outcome) = _engines.Do(task.Work);
                _world.Scheduler.After(takes, () =>
                {
                    _cloud.Complete(task.Id, outcome, Now);
                    Pump();
                });
            }

            foreach (var published in output.Events.Where(each => each.Event.SourceType == "db-instance"))
                _world.Tell(published.Event.SourceId, published.Event.EventId);
        }

        if (_cloud.NextDue is not { } due || due == _armed)
            return;
        _armed = due;
        _world.Scheduler.At(due, () =>
        {
            if (_armed != due)
                return;
            _armed = null;
            _cloud.Advance(Now);
            Pump();
        });
    }

    private void Settle(string name, string resourceId, RestoreInstance effect)
    {
        var fate = _world.Options.Fate is { } given ? given
            : _world.Weather.IsOut(Outages.Zone) ? RestoreFate.NoCapacity
            : _world.Weather.Strikes(_world.Weather.Rates.Restore, "restore: an odd fate") ? Nature.Pick(RestoreFate.All)
            : RestoreFate.Plain;
        _engines.Expect(resourceId, fate.Takes(Nature), fate.Becomes);
        if (fate.StuckIn is { } status)
            Holds.Hold(name, status);
        Distort(resourceId, fate.Distort);
        _made[resourceId] = new Made(effect.Instance.Stack, effect.Instance.Workflow, name, effect.Instance.Deadline);
        _late[resourceId] = fate.Lateness(Now, Nature);
        _world.History.Add("rds", "creates {0} as {1}, fate: {2}", name, resourceId, fate.Name);
        _world.Invariants.Restored(resourceId, effect);
        fate.Befall(_world, name, resourceId, effect);
    }

    private DatabaseInstance View(RdsModel.Resources.DbInstance instance)
    {
        var view = RdsViews.Of(Rds, instance);
        return _distorted.TryGetValue(instance.ResourceId, out var distort) ? distort(view) : view;
    }

    private static EffectOutcome Outcome(string effect, RdsRefusal? refusal) =>
        refusal is null ? EffectOutcome.Done(effect) : EffectOutcome.Refused(effect, refusal.Code, refusal.Message);

    private static IEnumerable<(string Name, string Value)> Ordinary(string name) =>
    [
        ("DBInstanceIdentifier", name),
        ("Engine", "postgres"),
        ("EngineVersion", "17.6"),
        ("DBInstanceClass", "db.m7g.large"),
        ("MasterUsername", "owner"),
        ("MasterUserPassword", "correct-horse-battery"),
        ("DBName", "books"),
    ];
}
