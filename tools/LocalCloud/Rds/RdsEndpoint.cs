using DataReliability.LocalCloud.Engines;
using DataReliability.LocalCloud.Events;
using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Faults;
using DataReliability.LocalCloud.Rds.Hosting;
using DataReliability.LocalCloud.Rds.Storage;
using DataReliability.LocalCloud.State;
using DataReliability.RdsModel;
using DataReliability.RdsModel.Actions;
using DataReliability.RdsModel.Clusters;
using DataReliability.RdsModel.Fleets;
using DataReliability.RdsModel.Resources;

namespace DataReliability.LocalCloud.Rds;

/// <summary>RDS: the model of it, over real servers for engine postgres, and for anything else as metadata only.</summary>
public sealed class RdsEndpoint : IAwsEndpoint, IServedService, IFaultTarget, IAsyncDisposable
{
    private static readonly TimeSpan HoldRecheck = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ManualHoldRecheck = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StatusPoll = TimeSpan.FromMilliseconds(20);
    private readonly DatabaseHost _host;
    private readonly EngineQueue _engines;
    private readonly ModelHost _model;
    private readonly EngineVersions _versions;
    private readonly RdsFaults _faults;
    private readonly RdsWorld _home;
    private readonly bool _isKept;
    private int _stopped;

    /// <param name="options">Account, Region, and the run directory: databases live in its folder rds.</param>
    /// <param name="rdsOptions">Durations and quotas.</param>
    /// <param name="clock">Modelled time.</param>
    /// <param name="bus">Receives RDS's events.</param>
    /// <param name="faults">What goes wrong.</param>
    /// <param name="engines">Answers the installed engines; called when the first real database is asked for.</param>
    /// <param name="state">Where what RDS knows outlives this process, and with it the databases; null to forget both.</param>
    /// <exception cref="ArgumentException">The engines' user could not reach the run directory.</exception>
    public RdsEndpoint(
        LocalCloudOptions options, RdsOptions rdsOptions, CloudClock clock, IEventBus bus, IFaultList faults,
        Func<CancellationToken, Task<EngineInstallation>> engines, StateFolder? state = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(rdsOptions);
        ArgumentNullException.ThrowIfNull(clock);
        _isKept = state is not null;
        _host = new DatabaseHost(options.RunDirectory, clock.Time, engines);
        var crew = new EngineCrew(_host, clock, (group, member, health) => _ = _model!.ReportEngineAsync(group, member, health));
        _engines = new EngineQueue(crew, clock);
        var cloud = new RdsCloud(
            rdsOptions.At(clock.Speed) with
            {
                EndpointAddress = "localhost",
                ClusterAddress = "localhost",
                // On the cluster's port, as in AWS: so it is the address that differs.
                ReaderAddress = "127.0.0.2",
                CustomAddress = "127.0.0.{2}",
                HoldRecheck = clock.IsManual ? ManualHoldRecheck : HoldRecheck,
                KeepsChanges = _isKept,
            },
            new RandomIds(), new FaultHolds(faults));
        _home = cloud.World(options.Account, options.Region);
        var saved = state is null ? null : new SavedModel(state);
        saved?.Load(cloud, _home, clock.Now);
        var events = new EventForwarder(bus);
        _model = new ModelHost(cloud, clock, new OutputQueue(clock, saved, output =>
        {
            foreach (var task in output.Work) _engines.Start(task, outcome => _model!.ReportAsync(task.Id, outcome));
            foreach (var happened in output.Events) events.Forward(happened);
        }));
        Gauges = new DatabaseGauges(_model, _host);
        _versions = new EngineVersions(_host, _model);
        _faults = new RdsFaults(_model, _home, _host, crew);
        Reopened = new Reopening(_host, crew, _model).RunAsync(CancellationToken.None);
        _engines.Open(Reopened);
        _model.Start();
    }

    /// <inheritdoc/>
    public string Service => "rds";

    /// <summary>What is measured of databases with real servers.</summary>
    internal DatabaseGauges Gauges { get; }

    /// <inheritdoc/>
    public IReadOnlyCollection<ServedAction> Actions { get; } = [.. ActionList.All.Select(action => new ServedAction(action.Name, action.Fidelity))];

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Kinds => _faults.Kinds;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Lasting => _faults.Lasting;

    /// <summary>Ends once the databases are back that an earlier LocalCloud had on this run directory: what became of them, in lines for
    /// people.</summary>
    public Task<IReadOnlyList<string>> Reopened { get; }

    /// <summary>The certificates that a client trusts to connect to the databases with verify-full, PEM.</summary>
    public string CaBundlePath => _host.Certificates.BundlePath;

    /// <inheritdoc/>
    public async Task<AwsResponse> HandleAsync(AwsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (EngineVersions.AreAskedBy(request)) await _versions.LearnAsync(cancellationToken);
        var answer = await _model.DoAsync((cloud, now) => cloud.World(request.Account, request.Region).Execute(request.Action, request.Form, now));
        return answer.Refusal is { } refusal
            ? throw new AwsErrorException(refusal.Code, refusal.Message, refusal.Status)
            : new AwsResponse(200, "text/xml", answer.ToXml(request.RequestId));
    }

    /// <summary>Looks at RDS as the caller of a request has it, under its lock.</summary>
    internal T Look<T>(AwsRequest request, Func<RdsWorld, T> look) => _model.Look(cloud => look(cloud.World(request.Account, request.Region)));

    /// <inheritdoc/>
    public Task InjectAsync(Fault fault, CancellationToken cancellationToken) => _faults.InjectAsync(fault, cancellationToken);

    /// <inheritdoc/>
    public Task ClearAsync(Fault fault, CancellationToken cancellationToken) => _faults.ClearAsync(fault, cancellationToken);

    /// <summary>Makes a DB subnet group known, as the template declares it.</summary>
    public void DeclareSubnetGroup(string name) => Declare(world => world.DeclareSubnetGroup(name));

    /// <summary>Makes a security group known.</summary>
    public void DeclareSecurityGroup(string id) => Declare(world => world.DeclareSecurityGroup(id));

    /// <summary>Makes a DB parameter group known. Parameters that PostgreSQL knows are applied when an instance starts.</summary>
    /// <param name="family">Such as postgres18.</param>
    public void DeclareParameterGroup(string name, string family, IReadOnlyDictionary<string, string> parameters) =>
        Declare(world => world.DeclareParameterGroup(name, family, parameters));

    /// <summary>Puts a fleet's databases, which are metadata only, into an account and Region.</summary>
    /// <returns>All instances and clusters there.</returns>
    internal async Task<(IReadOnlyList<DbInstance> Instances, IReadOnlyList<DbCluster> Clusters)> AddFleetAsync(
        FleetPlan plan, string account, string region, CancellationToken cancellationToken)
    {
        // They run on the versions that there are.
        await _versions.LearnAsync(cancellationToken);
        return await _model.DoAsync((cloud, now) =>
        {
            var world = cloud.World(account, region);
            world.AddFleet(plan, now);
            return ((IReadOnlyList<DbInstance>)[.. world.Instances], (IReadOnlyList<DbCluster>)[.. world.Clusters]);
        });
    }

    /// <summary>Takes the automated snapshot of an instance, as RDS does in the backup window, and waits until it is available.</summary>
    /// <returns>Its identifier: rds:, the instance's, and the minute.</returns>
    /// <exception cref="AwsErrorException">There is no such instance, it is not available, or it has one from this minute.</exception>
    public async Task<string> TakeAutomatedSnapshotAsync(string instanceId, CancellationToken cancellationToken)
    {
        var (id, refusal) = await _model.DoAsync((_, now) => _home.TakeAutomatedSnapshot(instanceId, now));
        if (refusal is not null) throw new AwsErrorException(refusal.Code, refusal.Message, refusal.Status);
        while (_model.Look(_ => _home.Snapshots.Find(id!)) is { Status: "creating" }) await Task.Delay(StatusPoll, cancellationToken);
        return id!;
    }

    /// <summary>Stops every database. What is kept comes back with the next LocalCloud; nothing else is left.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _stopped, 1) == 1) return;
        await _engines.DisposeAsync();
        await _model.DisposeAsync();
        await _host.Groups.DisposeAsync();
        if (!_isKept) _host.Delete();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync();

    private void Declare(Action<RdsWorld> declare) => _model.DoAsync((_, _) => declare(_home)).GetAwaiter().GetResult();
}
