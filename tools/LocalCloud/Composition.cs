using DataReliability.LocalCloud.Clock;
using DataReliability.LocalCloud.DynamoDb;
using DataReliability.LocalCloud.Engines;
using DataReliability.LocalCloud.Events;
using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.FrontDoor;
using DataReliability.LocalCloud.Kms;
using DataReliability.LocalCloud.Lambda;
using DataReliability.LocalCloud.Messaging;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds;
using DataReliability.LocalCloud.State;
using DataReliability.LocalCloud.Sts;
using DataReliability.LocalCloud.Templates;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud;

/// <summary>Puts a LocalCloud together and takes it apart.</summary>
internal sealed class Composition : IAsyncDisposable
{
    private readonly LocalCloudOptions _options;
    private readonly StateFolder _state;
    private readonly FaultList _faults = new();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(100) };
    private readonly MessageHub _hub;
    private readonly Topics _topics;
    private readonly Queues _queues;
    private readonly EventBus _bus;
    private readonly Scheduler _scheduler;
    private readonly ContinuousBackups _backups;
    private readonly TableStreams _streams = new();
    private readonly List<IAsyncDisposable> _pollers = [];
    private readonly EngineSupply _engines;
    private DynoxideServer? _dynoxide;
    private Router? _router;
    private DynamoDbClient? _dynamoDb;

    public Composition(LocalCloudOptions options, CloudTemplate template, StateFolder state, IProgress<string>? progress)
    {
        (_options, Template, Outputs, _state) = (options, template, new BuildOutputs(options), state);
        Clock = DurableClock.Open(_state, options, TimeProvider.System);
        _queues = new Queues(template, Clock);
        _topics = new Topics(template);
        _hub = new MessageHub(_topics, _queues, Clock) { Fleet = Fleet };
        _backups = new ContinuousBackups(Clock);
        var rules = new RuleReader(template, options.Account, options.Region);
        var (matched, scheduled) = (rules.Rules(), rules.Schedules());
        (Rules, Schedules) = (matched.Count, scheduled.Count);
        var targets = new TargetInvoker(Fleet, _hub);
        _bus = new EventBus(matched, targets, _faults, Clock, options.Account, options.Region);
        _scheduler = new Scheduler(scheduled, targets, Clock, _state.Kind<ScheduleRun>("events", "schedules"), options.Account, options.Region);
        _engines = new EngineSupply(progress, Clock.Time);
        Rds = new RdsEndpoint(options, options.Rds, Clock, _bus, _faults, _engines.GetAsync, _state);
        RdsDeclarations.Declare(template, Rds);
        Injector = new FaultInjector(_faults, [Fleet, Rds]);
    }

    public CloudTemplate Template { get; }

    public CloudClock Clock { get; }

    public BuildOutputs Outputs { get; }

    public FunctionFleet Fleet { get; } = new();

    public FaultInjector Injector { get; }

    public RdsEndpoint Rds { get; }

    public int Rules { get; }

    public int Schedules { get; }

    public int Streams => Template.Functions.Sum(f => f.Triggers.OfType<StreamTrigger>().Count());

    /// <summary>Starts the engines and makes in them what the template declares.</summary>
    public async Task StartEnginesAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (Template.OfType("AWS::DynamoDB::Table").Any())
        {
            _dynamoDb = new DynamoDbClient(_http, _options.DynamoDb ?? await StartDynoxideAsync(progress, cancellationToken), _options.Region);
            var creator = new TableCreator(_dynamoDb, _backups, _streams);
            foreach (var table in Template.OfType("AWS::DynamoDB::Table")) await creator.CreateAsync(table, cancellationToken);
        }

        _router = CreateRouter();
    }

    public Task HandleAsync(HttpContext context) => _router!.HandleAsync(context);

    /// <summary>Readies the functions and lets events flow.</summary>
    public void StartFunctions(Uri endpoint)
    {
        var launcher = new FunctionLauncher(endpoint, _options.Region, Outputs.Of);
        var failures = new FailureSink(_hub, Clock);
        foreach (var function in Template.Functions)
        {
            var runtime = new FunctionRuntime(function, launcher, new FunctionLog(Path.Combine(_options.RunDirectory, "logs", function.LogicalId + ".log")), Clock);
            Fleet.Add(runtime);
        }

        var later = new AsyncInvocations(_state.Kind<PendingInvocation>("lambda", "invocations"), Fleet.Find, Clock, failures);
        Fleet.Use(later);
        later.Resume();
        Clock.Add(later);
        foreach (var function in Template.Functions) StartPollers(Fleet.Find(function.LogicalId)!);
        Clock.Add(_scheduler);
    }

    public async ValueTask DisposeAsync()
    {
        await Clock.DisposeAsync();
        foreach (var poller in _pollers) await poller.DisposeAsync();
        await _bus.DisposeAsync();
        await Fleet.DisposeAsync();
        await Rds.DisposeAsync();
        if (_dynoxide is not null) await _dynoxide.DisposeAsync();
        _http.Dispose();
    }

    public void Clean()
    {
        if (!_options.KeepFiles && Directory.Exists(_options.RunDirectory)) Directory.Delete(_options.RunDirectory, recursive: true);
    }

    private async Task<Uri> StartDynoxideAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        _dynoxide = new DynoxideServer(await _engines.GetAsync(cancellationToken), Path.Combine(_options.RunDirectory, "dynamodb"));
        await _dynoxide.StartAsync(cancellationToken);
        progress?.Report("the DynamoDB engine answers");
        return _dynoxide.Endpoint;
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
            var poller = new StreamPoller(trigger, new ShardCursors(_dynamoDb, stream, trigger.FromStart, positions, $"{function.Definition.LogicalId} {trigger.Name}"),
                new StreamBatches(trigger, function, _hub, Clock), Clock, _options.Region);
            _pollers.Add(poller);
            Clock.Add(poller);
            poller.Start();
        }
    }

    private Router CreateRouter()
    {
        List<IAwsEndpoint> endpoints =
        [
            new SnsEndpoint(_topics, _hub),
            new KmsEndpoint(new KeyRing(Template, Path.Combine(_options.RunDirectory, "kms")), Clock),
            new StsEndpoint(Template),
            new EventsEndpoint(_bus, Clock),
            Rds,
        ];
        if (_dynamoDb is not null) endpoints.Add(new DynamoDbEndpoint(_dynamoDb, _backups));
        List<IHttpEndpoint> http = [new LambdaEndpoint(Fleet)];
        var log = new CallLog();
        var calls = new AwsCalls(endpoints, http, new CallFaults(_faults, Clock, Fleet), log, new Principals(Template), Clock, _options.Account);
        return new Router(
        [
            new RuntimeApiRoute(Fleet),
            new CallsRoute(log),
            new FaultsRoute(_faults, Injector),
            new EventsRoute(_bus, _options.Account, _options.Region, Clock),
            new MessagesRoute(_hub),
            new QueuesRoute(_queues),
            new RdsRoute(Rds),
            new ClockRoute(Clock),
            new HealthRoute([.. endpoints.Select(e => e.Service), .. http.Select(e => e.Service)], [.. Template.Functions.Select(f => f.LogicalId)]),
        ], calls);
    }
}
