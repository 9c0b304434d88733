using Amazon.Lambda.Core;
using DataReliability.Core;
using DataReliability.Core.Workflows;
using DataReliability.Simulator.Cloud;
using DataReliability.TestSupport;
using DataReliability.TestSupport.Compliance;
using DataReliability.TestSupport.Workflows;

namespace DataReliability.Simulator.Processes;

/// <summary>One deployment of the stack: its table, its functions and what triggers them.</summary>
public sealed class Deployment
{
    private readonly List<SimulatedFunction> _functions = [];
    private readonly List<SqsTrigger> _queues = [];
    private readonly List<Schedule> _schedules = [];
    private readonly Dictionary<string, int> _heard = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _variables;
    private readonly Alteration _alteration;

    /// <summary>Deploys.</summary>
    /// <param name="name">The name of the stack.</param>
    /// <param name="world">Where.</param>
    /// <param name="seed">For its ids.</param>
    /// <param name="alteration">How its processes differ from what is deployed.</param>
    public Deployment(string name, World world, int seed, Alteration alteration)
    {
        Name = name;
        World = world;
        Ids = new SeededIds(seed);
        StaleIndex = new StaleIndex(world, Table);
        _alteration = alteration;
        _variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TABLE_NAME"] = name,
            ["STACK_NAME"] = name,
            ["POWERTOOLS_SERVICE_NAME"] = "simulation",
            ["POWERTOOLS_METRICS_NAMESPACE"] = "DataReliability",
            ["LAMBDA_TASK_ROOT"] = AppContext.BaseDirectory,
            ["RELIABILITY_POLICY"] = SimulatedPolicy.FileName,
        };
    }

    /// <summary>The name of the stack.</summary>
    public string Name { get; }

    /// <summary>Where it is deployed.</summary>
    public World World { get; }

    /// <summary>The environment variables of its functions.</summary>
    public IReadOnlyDictionary<string, string> Variables => _variables;

    /// <summary>Its table.</summary>
    public InMemoryWorkflowStore Table { get; } = new();

    /// <summary>The findings in it.</summary>
    public InMemoryFindingStore Findings { get; } = new();

    /// <summary>The index of due work as its functions see it.</summary>
    public StaleIndex StaleIndex { get; }

    /// <summary>Ids of all its processes.</summary>
    public IIdGenerator Ids { get; }

    /// <summary>Its functions.</summary>
    public IReadOnlyList<SimulatedFunction> Functions => _functions;

    /// <summary>Its queues.</summary>
    public IReadOnlyList<SqsTrigger> Queues => _queues;

    /// <summary>What subscribers heard: event ids, with how often.</summary>
    public IReadOnlyDictionary<string, int> HeardEvents => _heard;

    /// <summary>Called when a subscriber hears an event.</summary>
    public Action<DomainEvent> Subscribers { get; set; } = _ => { };

    /// <summary>Called when the table's stream brings an event.</summary>
    public Action<DomainEvent> Publisher { get; set; } = _ => { };

    /// <summary>Called when RDS tells of an instance: its identifier and the id of the event.</summary>
    public Action<string, string> Listeners { get; set; } = (_, _) => { };

    /// <summary>Sets an environment variable of its functions, as a capability needs it.</summary>
    public void Set(string variable, string value) => _variables[variable] = value;

    /// <summary>Adds a function.</summary>
    /// <param name="capability">Whose it is.</param>
    /// <param name="name">Its name in the template.</param>
    /// <param name="timeout">As in the template.</param>
    public SimulatedFunction Add(ICapability capability, string name, TimeSpan timeout)
    {
        var function = new SimulatedFunction(capability, name, timeout, this);
        _functions.Add(function);
        return function;
    }

    /// <summary>Adds a queue that feeds a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="visibilityTimeout">As in the template.</param>
    /// <param name="receives">How often a message is received at most, as in the template.</param>
    public SqsTrigger AddQueue(SimulatedFunction function, TimeSpan visibilityTimeout, int receives)
    {
        var queue = new SqsTrigger(function, visibilityTimeout, receives);
        _queues.Add(queue);
        return queue;
    }

    /// <summary>Adds a schedule.</summary>
    /// <param name="period">The rate, as in the template.</param>
    /// <param name="nextWork">When there is something to do; null while there is nothing.</param>
    /// <param name="function">What it invokes.</param>
    /// <param name="handle">Calls the handler.</param>
    public void Every(TimeSpan period, Func<DateTimeOffset?> nextWork, SimulatedFunction function, Func<IServiceProvider, ILambdaContext, Task> handle) =>
        Every(period, nextWork, function, _ => handle);

    /// <summary>Adds a schedule whose events tell their time, which is the same however often and late they come.</summary>
    /// <param name="period">The rate, as in the template.</param>
    /// <param name="nextWork">When there is something to do; null while there is nothing.</param>
    /// <param name="function">What it invokes.</param>
    /// <param name="handle">Calls the handler, for the time of the event.</param>
    public void Every(
        TimeSpan period, Func<DateTimeOffset?> nextWork, SimulatedFunction function, Func<DateTimeOffset, Func<IServiceProvider, ILambdaContext, Task>> handle)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(handle);
        function.Rate = period;
        var schedule = new Schedule(World, period, nextWork, at => function.Invoke(handle(at)));
        _schedules.Add(schedule);
        schedule.Arm();
    }

    /// <summary>Starts a process of a capability.</summary>
    public Process Start(ICapability capability, string name)
    {
        var process = new Process(name, this, World.Dice.Between(-World.MaxSkew, World.MaxSkew));
        process.Services = Composition.Compose(process, capability, _alteration);
        return process;
    }

    /// <summary>A commit took effect.</summary>
    public void Written(WorkflowCommit commit)
    {
        ArgumentNullException.ThrowIfNull(commit);
        foreach (var recorded in commit.Events)
            Stream(recorded);
        Rearm();
    }

    /// <summary>There may be something to do sooner than it seemed.</summary>
    public void Rearm()
    {
        foreach (var schedule in _schedules)
            schedule.Arm();
    }

    /// <summary>The stream brings an event, or not, or twice.</summary>
    public void Stream(DomainEvent recorded)
    {
        var weather = World.Weather;
        if (weather.Strikes(weather.Rates.Stream / 2, "stream: an event is lost"))
            return;
        for (var times = weather.Strikes(weather.Rates.Stream / 2, "stream: an event comes twice") ? 2 : 1; times > 0; times--)
            World.Scheduler.After(World.Dice.Between(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(3)), () => Publisher(recorded));
    }

    /// <summary>Subscribers hear an event.</summary>
    public void Heard(DomainEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        _heard[recorded.Id] = _heard.GetValueOrDefault(recorded.Id) + 1;
        Subscribers(recorded);
    }
}
