using DataReliability.Core.Compliance.Remediations;
using DataReliability.Simulator.Cloud;
using DataReliability.Simulator.Faults;
using DataReliability.Simulator.Processes;
using DataReliability.Simulator.Recording;
using DataReliability.Simulator.Time;

namespace DataReliability.Simulator;

/// <summary>Everything there is in one run: an account, its databases, deployments of the stack, people and weather.</summary>
public sealed class World
{
    /// <summary>When every world begins.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);

    private readonly HashSet<string> _spoilt = new(StringComparer.Ordinal);
    private readonly List<string> _databases = [];
    private readonly Dictionary<string, DateTimeOffset> _touched = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _changed = new(StringComparer.Ordinal);
    private readonly int _thread = Environment.CurrentManagedThreadId;

    /// <summary>Builds the world of a seed.</summary>
    public World(SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        Scheduler = new Scheduler(Start);
        History = new History(Scheduler, options.KeepsHistory);
        Dice = new Dice(options.Seed);
        Nature = new Dice(~options.Seed);
        Weather = new Weather(Dice, Scheduler, options.Rates.Times(options.FaultFactor), History);
        Invariants = new Invariants(this);
        Rds = new RdsAccount(this);
        MaxSkew = options.Skew / 2;
        Deployments = [.. options.Stacks.Select((name, index) => new Deployment(name, this, (int)(options.Seed % 1_000_000) + index, options.Alteration))];
        Production.Databases.Populate(this);
        Production.Clusters.Populate(this);
        Production.People.Populate(this);
        foreach (var deployment in Deployments)
        {
            foreach (var capability in options.Capabilities)
                capability.Deploy(deployment);
        }

        Scheduler.Every(TimeSpan.FromHours(1), Change);
        options.Script(this);
    }

    /// <summary>The tag by which owners consent to being mended.</summary>
    public static RemediationTag Consent => SimulatedPolicy.Remediation.Tag;

    /// <summary>What is simulated.</summary>
    public SimulationOptions Options { get; }

    /// <summary>Virtual time.</summary>
    public Scheduler Scheduler { get; }

    /// <summary>The chance in what processes do and in what goes wrong with it.</summary>
    public Dice Dice { get; }

    /// <summary>The chance in what there is: snapshots, and how long things take. Apart from <see cref="Dice"/>.</summary>
    public Dice Nature { get; }

    /// <summary>What happened.</summary>
    public History History { get; }

    /// <summary>What goes wrong.</summary>
    public Weather Weather { get; }

    /// <summary>What has to hold.</summary>
    public Invariants Invariants { get; }

    /// <summary>RDS.</summary>
    public RdsAccount Rds { get; }

    /// <summary>How wrong a clock may be, either way.</summary>
    public TimeSpan MaxSkew { get; }

    /// <summary>The deployments.</summary>
    public IReadOnlyList<Deployment> Deployments { get; }

    /// <summary>The databases of production, by identifier.</summary>
    public IReadOnlyList<string> Databases => _databases;

    /// <summary>Whether anything new is planned; a world that winds down plans nothing.</summary>
    public bool Plans { get; set; } = true;

    /// <summary>How many places to die at were passed: one before and one after each call.</summary>
    public int Places { get; private set; }

    /// <summary>A deployment by name.</summary>
    public Deployment Deployment(string name) => Deployments.First(deployment => deployment.Name == name);

    /// <summary>Makes a database part of production.</summary>
    public void AddDatabase(string name) => _databases.Add(name);

    /// <summary>Makes the data in a snapshot bad.</summary>
    public void Spoil(string snapshot) => _spoilt.Add(snapshot);

    /// <summary>Whether the data in a snapshot is bad.</summary>
    public bool IsSpoilt(string snapshot) => _spoilt.Contains(snapshot);

    /// <summary>Somebody changes a resource by hand.</summary>
    public void Touch(string arn)
    {
        _touched[arn] = Scheduler.Now;
        Change(arn);
    }

    /// <summary>A resource changes, by whomever.</summary>
    public void Change(string arn) => _changed[arn] = Scheduler.Now;

    /// <summary>When a resource last changed, by whomever.</summary>
    public DateTimeOffset ChangedAt(string arn) => _changed.GetValueOrDefault(arn, Start);

    /// <summary>When somebody last changed a resource by hand.</summary>
    public DateTimeOffset TouchedAt(string arn) => _touched.GetValueOrDefault(arn, Start);

    /// <summary>RDS tells every deployment of a change to an instance.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="eventId">Such as <c>RDS-EVENT-0043</c>.</param>
    public void Tell(string instance, string eventId)
    {
        foreach (var deployment in Deployments)
            deployment.Listeners(instance, eventId);
    }

    /// <summary>Brings something once, or not at all, or twice, or late.</summary>
    /// <param name="what">What is brought, for the count of faults.</param>
    /// <param name="probability">How often it goes wrong.</param>
    /// <param name="latest">How late it comes at most.</param>
    /// <param name="work">What it brings about.</param>
    public void Deliver(string what, double probability, TimeSpan latest, Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Weather.Strikes(probability / 3, $"{what}: lost"))
            return;
        if (Weather.Strikes(probability / 3, $"{what}: doubled"))
            Scheduler.After(Dice.Between(TimeSpan.Zero, TimeSpan.FromSeconds(2)), work);
        if (Weather.Strikes(probability / 3, $"{what}: late"))
            Scheduler.After(Dice.Between(TimeSpan.FromSeconds(10), latest), work);
        else
            work();
    }

    /// <summary>A process is about to make a call or to take its answer, and may die there.</summary>
    public void PassPlace(Process process)
    {
        ArgumentNullException.ThrowIfNull(process);
        Places++;
        if (Places == Options.DieAt || Weather.Strikes(Weather.Rates.Death, "a process dies"))
            process.Die("dies");
    }

    /// <summary>Fails when the world runs on another thread than the one that built it: then nothing is repeatable.</summary>
    public void ExpectOwnThread()
    {
        if (Environment.CurrentManagedThreadId != _thread)
            throw new InvalidOperationException("the simulation went on in another thread: every await has to end in virtual time");
    }

    private void LoseZone(TimeSpan wait)
    {
        Rds.ReportZone(isOut: true);
        Scheduler.After(wait, () =>
        {
            if (!Weather.IsOut(Outages.Zone))
                Rds.ReportZone(isOut: false);
        });
    }

    private void Change()
    {
        if (Weather.Rates.Outage > 0 && Dice.Chance(Weather.Rates.Outage))
        {
            var part = Dice.Chance(0.3) ? $"{Dice.Pick(Outages.Partial)} {Dice.Pick(Options.Stacks)}" : Dice.Pick(Outages.All);
            var wait = Dice.Between(TimeSpan.FromMinutes(5), TimeSpan.FromHours(2));
            Weather.GoOut(part, wait);
            if (part == Outages.Zone)
                LoseZone(wait);
        }

        Invariants.Look();
        foreach (var deployment in Deployments)
            deployment.Rearm();
    }
}
