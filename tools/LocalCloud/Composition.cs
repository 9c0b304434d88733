using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Accounts;
using DataReliability.LocalCloud.AutoScaling;
using DataReliability.LocalCloud.Backup;
using DataReliability.LocalCloud.Clock;
using DataReliability.LocalCloud.CloudWatch;
using DataReliability.LocalCloud.CloudWatch.Alarms;
using DataReliability.LocalCloud.CloudWatch.Health;
using DataReliability.LocalCloud.CloudWatch.Metrics;
using DataReliability.LocalCloud.Dax;
using DataReliability.LocalCloud.DynamoDb;
using DataReliability.LocalCloud.Ec2;
using DataReliability.LocalCloud.Engines;
using DataReliability.LocalCloud.Events;
using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Fleets;
using DataReliability.LocalCloud.FrontDoor;
using DataReliability.LocalCloud.HttpApi;
using DataReliability.LocalCloud.Iam;
using DataReliability.LocalCloud.Kms;
using DataReliability.LocalCloud.Lambda;
using DataReliability.LocalCloud.Messaging;
using DataReliability.LocalCloud.Messaging.Sns;
using DataReliability.LocalCloud.Messaging.Sqs;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds;
using DataReliability.LocalCloud.S3;
using DataReliability.LocalCloud.State;
using DataReliability.LocalCloud.Sts;
using DataReliability.LocalCloud.Tagging;
using DataReliability.LocalCloud.Templates;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud;

/// <summary>Puts a LocalCloud together and takes it apart.</summary>
internal sealed class Composition : IAsyncDisposable
{
    private readonly LocalCloudOptions _options;
    private readonly StateFolder _state;
    private readonly FaultList _faults;
    private readonly DynamoDbOutage _outage;
    private IReadOnlyList<string> _services = [];
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(100) };
    private readonly AccountDirectory _accounts;
    private readonly Sessions _sessions;
    private readonly Courier _courier;
    private readonly CapturedMessages _captured;
    private readonly MessageHub _hub;
    private readonly Topics _topics;
    private readonly Queues _queues;
    private readonly RuleBook _rules;
    private readonly EventBus _bus;
    private readonly Scheduler _scheduler;
    private readonly MetricStore _metrics;
    private readonly AlarmBook _alarms;
    private readonly AlarmWatch _watch;
    private readonly ContinuousBackups _backups;
    private readonly TableBook _tables;
    private readonly RegionServices _region;
    private readonly TableStreams _streams = new();
    private readonly LateRecords _late;
    private readonly List<IAsyncDisposable> _pollers = [];
    private readonly EngineSupply _engines;
    private DynoxideServer? _dynoxide;
    private Router? _router;
    private DynamoDbClient? _dynamoDb;

    public Composition(LocalCloudOptions options, CloudTemplate template, StateFolder state, IProgress<string>? progress)
    {
        (_options, Template, Outputs, _state) = (options, template, new BuildOutputs(options), state);
        Clock = DurableClock.Open(_state, options, TimeProvider.System);
        _faults = new FaultList(_state.Kind<FaultRecord>("faults", "faults"), Clock);
        _outage = new DynamoDbOutage(() => _dynoxide);
        (_accounts, _sessions) = (new AccountDirectory(template, _state, options.Account), new Sessions(_state, Clock));
        _queues = new Queues(template, _state, Clock);
        _topics = new Topics(template, _state);
        _captured = new CapturedMessages(_state);
        _courier = new Courier(Fleet, _queues, _faults, Clock, _state.Kind<Postponement<WaitingDelivery>>("messaging", "waiting-deliveries"));
        _hub = new MessageHub(_topics, _queues, _courier, _captured, Clock, _faults);
        _late = new LateRecords(_state.Kind<Postponement<LateRecord>>("dynamodb", "late-records"), Clock);
        _backups = new ContinuousBackups(Clock, _state.Kind<BackupSetting>("dynamodb", "backups"));
        _tables = new TableBook(_state, options.Account, options.Region);
        _region = new RegionServices(_state);
        var declared = new RuleReader(template, options.Account, options.Region).Rules();
        (Rules, Schedules) = (declared.Count(r => r.Pattern is not null), declared.Count(r => r.Schedule is not null));
        _rules = new RuleBook(declared, _state);
        var targets = new TargetInvoker(_courier);
        _bus = new EventBus(_rules, targets, _faults, Clock, options.Account, options.Region, _state.Kind<Postponement<JsonObject>>("events", "held-back"));
        targets.Forward = _bus.Take;
        _scheduler = new Scheduler(_rules, targets, Clock, _state.Kind<ScheduleRun>("events", "schedules"));
        _engines = new EngineSupply(progress, Clock.Time);
        Rds = new RdsEndpoint(options, options.Rds, Clock, _bus, _faults, _engines.GetAsync, _state);
        RdsDeclarations.Declare(template, Rds);
        _metrics = new MetricStore(_state);
        _alarms = new AlarmBook(_state, new AlarmActionRunner(_hub, arn => _topics.Find(arn) is not null, _courier, _bus), Clock);
        foreach (var (arn, name, definition) in AlarmDefinition.OfTemplate(template)) _alarms.Put(arn, name, definition);
        _watch = new AlarmWatch([new QueueHealth(_queues, Clock), new DatabaseHealth(Rds.Gauges, Watched, Clock.Time)], _metrics, new AlarmEvaluator(_alarms, _metrics, Clock), Clock);
        Injector = new FaultInjector(_faults, [Fleet, Rds, _outage], () => _services, () => [.. template.Functions.Select(f => f.LogicalId)], Clock);
        Fleets = new FleetSeeding(Rds, _region, _tables, _backups, Clock, options.Account, options.Region);
        Clock.Add(_faults);
    }

    public CloudTemplate Template { get; }

    public CloudClock Clock { get; }

    public BuildOutputs Outputs { get; }

    public FunctionFleet Fleet { get; } = new();

    public FaultInjector Injector { get; }

    public FleetSeeding Fleets { get; }

    public RdsEndpoint Rds { get; }

    /// <summary>The services that are served, once the engines have started.</summary>
    public IReadOnlyList<IServedService> Services { get; private set; } = [];

    public int Rules { get; }

    public int Schedules { get; }

    public int Streams => Template.Functions.Sum(f => f.Triggers.OfType<StreamTrigger>().Count());

    /// <summary>Starts the engines and makes in them what the template declares.</summary>
    public async Task StartEnginesAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (_options.DynamoDb is not null || Template.OfType("AWS::DynamoDB::Table").Any())
        {
            if (_options.DynamoDb is null) await StartDynoxideAsync(progress, cancellationToken);
            _dynamoDb = new DynamoDbClient(_http, () => _options.DynamoDb ?? _dynoxide!.Endpoint, _options.Region);
            var creator = new TableCreator(_dynamoDb, _backups, _tables, _streams);
            foreach (var table in Template.OfType("AWS::DynamoDB::Table")) await creator.CreateAsync(table, cancellationToken);
        }

        // Whoever finds the front door open finds the databases behind their endpoints.
        foreach (var line in await Rds.Reopened.WaitAsync(cancellationToken)) progress?.Report(line);
        _router = CreateRouter();
    }

    public Task HandleAsync(HttpContext context) => _router!.HandleAsync(context);

    /// <summary>Readies the functions and lets events flow.</summary>
    public void StartFunctions(Uri endpoint)
    {
        var launcher = new FunctionLauncher(endpoint, _options.Region, Outputs.Of);
        var failures = new FailureSink(_hub, Clock);
        var measured = new FunctionMetrics(_metrics, Clock, _options.Account, _options.Region);
        foreach (var function in Template.Functions)
        {
            var runtime = new FunctionRuntime(function, launcher, new FunctionLog(Path.Combine(_options.RunDirectory, "logs", function.LogicalId + ".log"), measured.Heard), Clock, _faults)
            {
                Finished = measured.Finished,
            };
            Fleet.Add(runtime);
        }

        var later = new AsyncInvocations(_state.Kind<PendingInvocation>("lambda", "invocations"), Fleet.Find, Clock, failures);
        Fleet.Use(later);
        later.Resume();
        Clock.Add(later);
        foreach (var function in Template.Functions) StartPollers(Fleet.Find(function.LogicalId)!);
        Clock.Add(_bus.HeldBack);
        Clock.Add(_courier.Waiting);
        Clock.Add(_late.Waiting);
        Clock.Add(_scheduler);
        Clock.Add(_watch);
    }

    public async ValueTask DisposeAsync()
    {
        await Clock.DisposeAsync();
        await _watch.DisposeAsync();
        foreach (var poller in _pollers) await poller.DisposeAsync();
        await Fleet.DisposeAsync();
        await Rds.DisposeAsync();
        if (_dynoxide is not null) await _dynoxide.DisposeAsync();
        _outage.Dispose();
        _http.Dispose();
    }

    public void Clean()
    {
        if (!_options.KeepFiles && Directory.Exists(_options.RunDirectory)) Directory.Delete(_options.RunDirectory, recursive: true);
    }

    // Where somebody watches databases: looking everywhere else would be for nobody.
    private IEnumerable<(string Account, string Region)> Watched() =>
        _alarms.All.Select(a => (a.Account(), a.Region())).Append((_options.Account, _options.Region)).Distinct();

    private async Task StartDynoxideAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        _dynoxide = new DynoxideServer(await _engines.GetAsync(cancellationToken), Path.Combine(_options.RunDirectory, "dynamodb"));
        await _dynoxide.StartAsync(cancellationToken);
        progress?.Report("the DynamoDB engine answers");
    }

    private void StartPollers(FunctionRuntime function)
    {
        var positions = _state.Kind<StreamCheckpoint>("dynamodb", "stream-positions");
        foreach (var trigger in function.Definition.Triggers.OfType<QueueTrigger>())
        {
            var poller = new QueuePoller(trigger, function, _queues, Clock, _options.Region);
            _pollers.Add(poller);
            Clock.Add(poller);
            poller.Start();
        }

        foreach (var trigger in function.Definition.Triggers.OfType<StreamTrigger>())
        {
            if (_dynamoDb is null || _streams.Find(trigger.StreamArn) is not { } stream) continue;
            var mapping = $"{function.Definition.LogicalId} {trigger.Name}";
            var poller = new StreamPoller(trigger, mapping, new ShardCursors(_dynamoDb, stream, trigger.FromStart, positions, mapping),
                new StreamBatches(trigger, function, _hub, Clock), _late, _faults, Clock, _options.Region);
            _pollers.Add(poller);
            Clock.Add(poller);
            poller.Start();
        }
    }

    private Router CreateRouter()
    {
        var callers = new Callers(Template, _accounts, _sessions, _options.Account);
        var keys = new KeyRing(Template, _state, Clock);
        List<IAwsEndpoint> endpoints =
        [
            new ActionEndpoint("sns", TopicActions.Dialect, new TopicActions(_topics), new SubscriptionActions(_topics, _hub), new PublishActions(_topics, _hub)),
            new ActionEndpoint("sqs", QueueNames.Dialect, new QueueActions(_queues, Clock), new SendActions(_queues), new ReceiveActions(_queues, Clock)),
            new ActionEndpoint("kms", QueryDialect.Common, new KeyActions(keys, Clock), new MacActions(keys), new CipherActions(keys)),
            new ActionEndpoint("sts", QueryDialect.Common, new StsActions(callers, _accounts, _sessions, Clock)),
            new ActionEndpoint("monitoring", QueryDialect.Common, new AlarmActions(_alarms), new MetricActions(_metrics, Clock)),
            new ActionEndpoint("events", QueryDialect.Common, new EventActions(_bus, Clock), new RuleActions(_rules)),
            new ActionEndpoint("ec2", RouteActions.Dialect, new RouteActions(_region.Routes)),
            new ActionEndpoint("application-autoscaling", QueryDialect.Common, new ScalingActions(_region.Scalings, Clock)),
            new ActionEndpoint("dax", QueryDialect.Common, new DaxActions(_region.Dax, Clock)),
            Rds,
        ];
        var tables = new DynamoDbEndpoint(_dynamoDb, _backups, _tables, new MetadataTables(_tables, Clock));
        endpoints.AddRange([tables, new ActionEndpoint("tagging", QueryDialect.Common, new TaggingActions(Rds, tables))]);
        var objects = new S3Store(_state, Path.Combine(_options.RunDirectory, "s3"));
        foreach (var bucket in S3Declarations.Read(Template, _options, Clock.Now)) if (objects.FindBucket(bucket.Name) is null) objects.Set(bucket);
        List<IHttpEndpoint> http = [new LambdaEndpoint(Fleet), new BackupEndpoint(new BackupActions(_region.Backups, Clock)), new S3Endpoint(callers, Clock, new BucketActions(objects, Clock), new ListActions(objects), new ObjectActions(objects, Clock), new UploadActions(objects, Clock))];
        _services = [.. endpoints.Select(e => e.Service), .. http.Select(e => e.Service)];
        var log = new CallLog();
        var authorizer = new Authorizer(Template, new Needs(Rds.Look, _topics, keys));
        var calls = new AwsCalls(endpoints, http, new CallFaults(_faults, Clock, Fleet), authorizer, log, callers, Clock);
        var apis = new HttpApiRoute(RouteReader.Read(Template), name => Template.Resources.GetValueOrDefault(name)?.PhysicalId, Fleet, callers, Clock, _options.Account);
        Services = [.. endpoints, .. http];
        return new Router(
        [
            apis,
            new RuntimeApiRoute(Fleet),
            new CallsRoute(log),
            new GrantsRoute(authorizer),
            new FaultsRoute(_faults, Injector),
            new EventsRoute(_bus, _options.Account, _options.Region, Clock),
            new MessagesRoute(_captured),
            new QueuesRoute(_queues),
            new RdsRoute(Rds),
            new FleetRoute(Fleets),
            new AccountsRoute(_accounts, _options.Account),
            new ClockRoute(Clock),
            new HealthRoute(_services, [.. Template.Functions.Select(f => f.LogicalId)]),
        ], calls, apis);
    }
}
