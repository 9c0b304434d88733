using System.Globalization;
using DataReliability.LocalCloud.Engines;
using DataReliability.LocalCloud.Events;
using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Actions;
using DataReliability.LocalCloud.Rds.Model;
using DataReliability.LocalCloud.Rds.Storage;
using DataReliability.LocalCloud.Rds.Wire;

namespace DataReliability.LocalCloud.Rds;

/// <summary>RDS for single-AZ PostgreSQL over real servers, and for anything else as metadata only. Its model is kept in
/// memory; its databases end with it.</summary>
public sealed class RdsEndpoint : IAwsEndpoint, IFaultTarget, IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly RdsModel _model;
    private readonly RdsContext _context;
    private readonly SnapshotLifecycle _snapshots;
    private readonly Dictionary<string, IRdsAction> _actions;
    private readonly FaultTarget _faultTarget;
    private int _stopped;

    /// <param name="options">Account, Region, and the run directory: databases live in its folder rds.</param>
    /// <param name="rdsOptions">Durations and quotas.</param>
    /// <param name="clock">Modelled time.</param>
    /// <param name="bus">Receives RDS's events.</param>
    /// <param name="faults">What goes wrong.</param>
    /// <param name="engines">Answers the installed engines; called when the first real database is asked for.</param>
    /// <exception cref="ArgumentException">The engines' user could not reach the run directory.</exception>
    public RdsEndpoint(
        LocalCloudOptions options, RdsOptions rdsOptions, CloudClock clock, IEventBus bus, IFaultList faults,
        Func<CancellationToken, Task<EngineInstallation>> engines)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        _model = new RdsModel(options);
        var host = new DatabaseHost(options.RunDirectory, clock.Time, engines);
        _context = new RdsContext(_model, rdsOptions, clock, new EventLog(_model, clock.Time, bus), faults, host, _stopping.Token);
        var instances = new InstanceLifecycle(_context);
        _snapshots = new SnapshotLifecycle(_context, instances);
        _faultTarget = new FaultTarget(_context, instances);
        _actions = new IRdsAction[]
        {
            new CreateDbInstance(_context, instances), new DescribeDbInstances(_context), new ModifyDbInstance(_context, instances),
            new RebootDbInstance(_context, instances), new StopDbInstance(_context, instances), new StartDbInstance(_context, instances),
            new DeleteDbInstance(_context, instances, _snapshots), new CreateDbSnapshot(_context, _snapshots),
            new DescribeDbSnapshots(_context, _snapshots), new DeleteDbSnapshot(_context, _snapshots),
            new RestoreDbInstance(_context, instances), new AddTagsToResource(_context), new RemoveTagsFromResource(_context),
            new ListTagsForResource(_context), new DescribeEvents(_context),
        }.ToDictionary(action => action.Name, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public string Service => "rds";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Kinds => _faultTarget.Kinds;

    /// <summary>The certificates that a client trusts to connect to the databases with verify-full, PEM.</summary>
    public string CaBundlePath => _context.Host.Certificates.BundlePath;

    /// <inheritdoc/>
    public async Task<AwsResponse> HandleAsync(AwsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!_actions.TryGetValue(request.Action, out var action))
            throw new AwsErrorException("InvalidAction", $"Could not find operation {request.Action} for version 2014-10-31");
        return RdsXml.Answer(request, await action.RunAsync(new QueryForm(request.Form), cancellationToken));
    }

    /// <inheritdoc/>
    public Task InjectAsync(Fault fault, CancellationToken cancellationToken) => _faultTarget.InjectAsync(fault, cancellationToken);

    /// <summary>Makes a DB subnet group known, as the template declares it.</summary>
    public void DeclareSubnetGroup(string name)
    {
        lock (_model.Gate) _model.SubnetGroups.Add(name);
    }

    /// <summary>Makes a security group known.</summary>
    public void DeclareSecurityGroup(string id)
    {
        lock (_model.Gate) _model.SecurityGroups.Add(id);
    }

    /// <summary>Makes a DB parameter group known. Parameters that PostgreSQL knows are applied when an instance starts.</summary>
    /// <param name="family">Such as postgres18.</param>
    public void DeclareParameterGroup(string name, string family, IReadOnlyDictionary<string, string> parameters)
    {
        lock (_model.Gate) _model.ParameterGroups[name] = new ParameterGroup(name.ToLowerInvariant(), family, parameters);
    }

    /// <summary>Takes the automated snapshot of an instance, as RDS does in the backup window, and waits until it is available.</summary>
    /// <returns>Its identifier: rds:, the instance's, and the minute.</returns>
    /// <exception cref="AwsErrorException">There is no such instance, it is not available, or it has one from this minute.</exception>
    public async Task<string> TakeAutomatedSnapshotAsync(string instanceId, CancellationToken cancellationToken)
    {
        DbSnapshot snapshot;
        Task taken;
        lock (_model.Gate)
        {
            var instance = _model.Instance(instanceId);
            if (instance.Status != "available")
                throw new AwsErrorException("InvalidDBInstanceState", $"Database instance: {instance.Id} is not in available state, but {instance.Status}.");
            var minute = _context.Clock.Now.UtcDateTime.ToString("yyyy-MM-dd-HH-mm", CultureInfo.InvariantCulture);
            snapshot = _snapshots.Enter(instance, $"rds:{instance.Id}-{minute}", "automated", tags: null);
            instance.Status = "backing-up";
            taken = _snapshots.Take(instance, snapshot);
        }

        await taken.WaitAsync(cancellationToken);
        return snapshot.Id;
    }

    /// <summary>Stops every database and removes every file.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _stopped, 1) == 1) return;
        await _stopping.CancelAsync();
        DbInstance[] instances;
        lock (_model.Gate) instances = [.. _model.Instances.Values];
        await Task.WhenAll(instances.Select(instance => instance.Work));
        await Task.WhenAll(instances.Select(instance => instance.Database?.DisposeAsync().AsTask() ?? Task.CompletedTask));
        Task[] snapshots;
        lock (_model.Gate) snapshots = [.. _model.Snapshots.Values.Select(snapshot => snapshot.Work), .. _model.Removals];
        await Task.WhenAll(snapshots);
        _context.Host.Delete();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stopping.Dispose();
    }
}
