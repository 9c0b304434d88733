using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.TestSupport.Snapshots;

/// <summary>RDS as far as validations go: what is asked for takes its time by the clock that it is given. It keeps every
/// call, and a test fails as soon as anything is deleted that was not restored here.</summary>
public sealed class FakeRds(TimeProvider time) : IFleetReader, IRestoreActions, IRestorePasswords
{
    private readonly List<string> _calls = [];
    private readonly Dictionary<string, FakeInstance> _instances = new(StringComparer.Ordinal);
    private readonly List<Snapshot> _snapshots = [];
    private int _restored;

    public TimeSpan RestoreTakes { get; set; } = TimeSpan.FromMinutes(5);

    public TimeSpan OpenTakes { get; set; } = TimeSpan.FromMinutes(1);

    public TimeSpan DeleteTakes { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>The outcome of the next calls of an effect, instead of doing it.</summary>
    public Queue<EffectOutcome> Answers { get; } = new();

    /// <summary>Called after an effect took place. Throw to die there.</summary>
    public Action<string>? AfterEffect { get; set; }

    /// <summary>What a restored instance is, other than asked for.</summary>
    public Func<DatabaseInstance, DatabaseInstance> Distort { get; set; } = instance => instance;

    /// <summary>While set, nobody can look.</summary>
    public string? Blind { get; set; }

    /// <summary>Every effect asked for, as <c>effect name</c>.</summary>
    public IReadOnlyList<string> Calls => _calls;

    public IReadOnlyList<string> Passwords { get; private set; } = [];

    /// <summary>How often an effect was asked for.</summary>
    public int Count(string effect) => _calls.Count(call => call.StartsWith(effect, StringComparison.Ordinal));

    public void Add(DatabaseInstance instance) => _instances[instance.Id] = new FakeInstance(instance) { Status = instance.Status };

    public void Add(Snapshot snapshot) => _snapshots.Add(snapshot);

    public void RemoveSnapshots() => _snapshots.Clear();

    public void Change(string id, Func<DatabaseInstance, DatabaseInstance> change)
    {
        _instances[id].Instance = change(_instances[id].Instance);
        _instances[id].Status = _instances[id].Instance.Status;
    }

    /// <summary>Removes an instance behind everyone's back.</summary>
    public void Vanish(string id) => _instances.Remove(id);

    /// <summary>Instances as they are now.</summary>
    public IReadOnlyList<DatabaseInstance> Instances => [.. _instances.Keys.ToList().Select(Look).OfType<DatabaseInstance>()];

    public Task<Sight<DatabaseInstance>> FindInstanceAsync(string id, CancellationToken cancellationToken) => Task.FromResult<Sight<DatabaseInstance>>(
        Blind is { } reason ? new Sight<DatabaseInstance>.Unknown("DescribeDBInstances", reason)
        : Look(id) is { } seen ? new Sight<DatabaseInstance>.Seen(seen)
        : new Sight<DatabaseInstance>.Gone());

    public Task<Sight<IReadOnlyList<DatabaseInstance>>> ListInstancesAsync(CancellationToken cancellationToken) =>
        Task.FromResult<Sight<IReadOnlyList<DatabaseInstance>>>(Blind is { } reason
            ? new Sight<IReadOnlyList<DatabaseInstance>>.Unknown("DescribeDBInstances", reason)
            : new Sight<IReadOnlyList<DatabaseInstance>>.Seen(Instances));

    public Task<Sight<Snapshot>> FindSnapshotAsync(string id, CancellationToken cancellationToken) => Task.FromResult<Sight<Snapshot>>(
        Blind is { } reason ? new Sight<Snapshot>.Unknown("DescribeDBSnapshots", reason)
        : _snapshots.Find(snapshot => snapshot.Id == id) is { } seen ? new Sight<Snapshot>.Seen(seen)
        : new Sight<Snapshot>.Gone());

    public Task<Sight<IReadOnlyList<Snapshot>>> ListSnapshotsAsync(string instanceId, CancellationToken cancellationToken) =>
        Task.FromResult<Sight<IReadOnlyList<Snapshot>>>(Blind is { } reason
            ? new Sight<IReadOnlyList<Snapshot>>.Unknown("DescribeDBSnapshots", reason)
            : new Sight<IReadOnlyList<Snapshot>>.Seen([.. _snapshots.Where(snapshot => snapshot.Arn.Contains(instanceId, StringComparison.Ordinal))]));

    public Task<string> DeriveAsync(WorkflowId workflow, CancellationToken cancellationToken) => Task.FromResult($"password-of-{workflow.Key}");

    public Task<EffectOutcome> RestoreAsync(RestoreInstance effect, CancellationToken cancellationToken) => Task.FromResult(Do(effect, effect.Instance, () =>
    {
        if (Look(effect.Instance.Name) is not null)
            return EffectOutcome.Refused(effect.Name, "DBInstanceAlreadyExists", "DB instance already exists");

        var instance = Distort(new DatabaseInstance
        {
            Id = effect.Instance.Name,
            ResourceId = $"db-RESTORED{++_restored}",
            Engine = "postgres",
            EngineVersion = "17.6",
            Status = "creating",
            InstanceClass = effect.InstanceClass,
            Host = $"{effect.Instance.Name}.example",
            Port = 5432,
            SubnetGroup = effect.SubnetGroup,
            SecurityGroups = [effect.SecurityGroupId],
            ParameterGroups = [effect.ParameterGroup],
            PubliclyAccessible = false,
            DeletionProtection = false,
            Tags = effect.Instance.Tags,
        });
        _instances[instance.Id] = new FakeInstance(instance) { Status = "creating", Until = time.GetUtcNow() + RestoreTakes, IsOurs = true };
        return EffectOutcome.Done(effect.Name);
    }));

    public Task<EffectOutcome> OpenAsync(OpenInstance effect, string password, CancellationToken cancellationToken) => Task.FromResult(Do(effect, effect.Instance, () =>
    {
        Passwords = [.. Passwords, password];
        var instance = _instances[effect.Instance.Name];
        instance.Status = "resetting-master-credentials";
        instance.Until = time.GetUtcNow() + OpenTakes;
        return EffectOutcome.Done(effect.Name);
    }));

    public Task<EffectOutcome> DeleteAsync(DeleteInstance effect, CancellationToken cancellationToken) => Task.FromResult(Do(effect, effect.Instance, () =>
    {
        if (!_instances.TryGetValue(effect.Instance.Name, out var instance))
            return EffectOutcome.Refused(effect.Name, "DBInstanceNotFound", "no such instance");
        if (!instance.IsOurs)
            throw new InvalidOperationException($"{effect.Instance.Name} was deleted, and was not restored here");
        if (instance.Status == "deleting")
            return EffectOutcome.Refused(effect.Name, "InvalidDBInstanceState", "it is being deleted already");

        instance.Status = "deleting";
        instance.Until = time.GetUtcNow() + DeleteTakes;
        return EffectOutcome.Done(effect.Name);
    }));

    /// <summary>Marks an instance added by a test as one that may be deleted.</summary>
    public void AllowDeletion(string id) => _instances[id].IsOurs = true;

    private EffectOutcome Do(RestoreEffect effect, RestoreIdentity instance, Func<EffectOutcome> act)
    {
        _calls.Add($"{effect.Name} {instance.Name}");
        var outcome = Answers.TryDequeue(out var answer) ? answer : act();
        AfterEffect?.Invoke(effect.Name);
        return outcome;
    }

    private DatabaseInstance? Look(string id)
    {
        if (!_instances.TryGetValue(id, out var instance))
            return null;
        if (instance.Until is { } until && time.GetUtcNow() >= until)
        {
            instance.Until = null;
            if (instance.Status == "deleting")
            {
                _instances.Remove(id);
                return null;
            }

            instance.Status = "available";
        }

        return instance.Instance with
        {
            Status = instance.Status,
            PendingChanges = instance.Status == "resetting-master-credentials" ? ["MasterUserPassword"] : instance.Instance.PendingChanges,
        };
    }

    private sealed class FakeInstance(DatabaseInstance instance)
    {
        public DatabaseInstance Instance { get; set; } = instance;

        public string Status { get; set; } = "available";

        public DateTimeOffset? Until { get; set; }

        public bool IsOurs { get; set; }
    }
}
