using static DataReliability.LocalCloud.Faults.FaultFields;

namespace DataReliability.LocalCloud.Faults;

/// <summary>Every kind of fault. What is listed here, the help of <c>dr fault</c> and docs/faults.md tell.</summary>
public static class FaultKinds
{
    /// <summary>A call is throttled.</summary>
    public const string Throttle = "throttle";

    /// <summary>A call is denied.</summary>
    public const string Deny = "deny";

    /// <summary>A call fails inside AWS.</summary>
    public const string Error = "error";

    /// <summary>A call takes long.</summary>
    public const string Delay = "delay";

    /// <summary>A call takes effect and is not answered.</summary>
    public const string TimeoutAfter = "timeout-after";

    /// <summary>Events are lost.</summary>
    public const string LoseEvents = "lose-events";

    /// <summary>Events come twice.</summary>
    public const string DuplicateEvents = "duplicate-events";

    /// <summary>Events are overtaken by later ones.</summary>
    public const string ReorderEvents = "reorder-events";

    /// <summary>Events come late.</summary>
    public const string DelayEvents = "delay-events";

    /// <summary>A resource keeps its status.</summary>
    public const string HoldStatus = "hold-status";

    /// <summary>A page of a database is overwritten.</summary>
    public const string CorruptPage = "corrupt-page";

    /// <summary>A function's process dies.</summary>
    public const string KillFunction = "kill-function";

    /// <summary>A function's clock is wrong.</summary>
    public const string SkewClock = "skew-clock";

    /// <summary>DynamoDB is away.</summary>
    public const string DynamoDbAway = "dynamodb-away";

    /// <summary>A resource says that it is in a status.</summary>
    public const string ForceStatus = "force-status";

    /// <summary>A database's server dies.</summary>
    public const string KillEngine = "kill-engine";

    /// <summary>A database's server hangs.</summary>
    public const string FreezeEngine = "freeze-engine";

    /// <summary>Nobody reaches a database's server.</summary>
    public const string CutOffEngine = "cut-off-engine";

    /// <summary>A database's server can write no more.</summary>
    public const string FillDisk = "fill-disk";

    /// <summary>A replica applies late what it receives.</summary>
    public const string SlowReplica = "slow-replica";

    /// <summary>An Availability Zone is out.</summary>
    public const string ZoneOutage = "zone-outage";

    private const FaultFields Often = Probability | Times | After | Seed | FaultFields.Duration;
    private const FaultFields Call = Service | FaultFields.Action | Resource | Function | Often;
    private const FaultFields Event = Service | FaultFields.Action | Resource | Often;
    private const string Member = "resource is an instance or a cluster; value is the server, such as m1, the writer's when left out";
    private const string EventService = "service is the event's source without aws.; dynamodb, when named, means records of streams, and sns deliveries of topics: action is the protocol, resource the topic's name";

    /// <summary>All kinds, by what they hit.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        new(Throttle, "Refuses calls as the service does that is asked too often.", Call | PerSecond, None,
            new Fault(Throttle) { Service = "rds", Action = "DescribeDBInstances", Probability = 0.5, Seed = 7 })
            { Note = "perSecond is how many calls pass in a real second before it strikes" },
        new(Deny, "Refuses calls as IAM does that lacks a permission.", Call, None, new Fault(Deny) { Service = "kms", Function = "RunDataChecks" }),
        new(Error, "Fails calls with the service's internal error, without effect.", Call, None, new Fault(Error) { Service = "dynamodb", Times = 3 }),
        new(Delay, "Lets calls take longer.", Call | Seconds, Seconds, new Fault(Delay) { Service = "rds", Seconds = 30, Duration = "PT10M" })
            { Note = "seconds is how much longer, divided by the speed; under a manual clock they pass in real time" },
        new(TimeoutAfter, "Lets calls take effect and cuts the connection instead of answering.", Call | Seconds, None,
            new Fault(TimeoutAfter) { Service = "rds", Action = "RestoreDBInstanceFromDBSnapshot", Times = 1 }) { Note = "seconds is how long the caller waits before" },
        new(LoseEvents, "Loses events, records of streams or deliveries of topics.", Event, None, new Fault(LoseEvents) { Service = "rds" }) { Note = EventService },
        new(DuplicateEvents, "Delivers events twice.", Event, None, new Fault(DuplicateEvents) { Service = "rds", Probability = 0.3 }) { Note = EventService },
        new(ReorderEvents, "Holds events back, so that later ones overtake them.", Event | Seconds, None, new Fault(ReorderEvents) { Service = "rds", Times = 1 })
            { Note = "seconds is how long, 60 when left out; " + EventService },
        new(DelayEvents, "Delivers events late.", Event | Seconds, Seconds, new Fault(DelayEvents) { Service = "dynamodb", Seconds = 120 })
            { Note = "seconds is how late; " + EventService },
        new(HoldStatus, "Keeps a database or snapshot in a status that it would leave; each that is held is a strike.",
            Service | Resource | Value | Seconds | Often, Value, new Fault(HoldStatus) { Resource = "ledger-eu", Value = "creating", Seconds = 600 })
            { Note = "value is the status; seconds is how long each is held, until the fault is cleared when left out" },
        new(CorruptPage, "Overwrites a page of a database or snapshot on disk.", Resource | Value | Block, Resource | Value,
            new Fault(CorruptPage) { Resource = "ledger-eu", Value = "public.payments", Block = 3 }) { Note = "value is the relation, as schema.name" },
        new(ForceStatus, "Puts a database or snapshot into a status at once.", Resource | Value, Resource | Value,
            new Fault(ForceStatus) { Resource = "ledger-eu", Value = "storage-full" }) { Note = "value is the status" },
        new(KillEngine, "Kills a database's server; RDS finds out by itself.", Resource | Value, Resource, new Fault(KillEngine) { Resource = "ledger-eu" }) { Note = Member },
        new(FreezeEngine, "Stops a database's server without ending it, until the fault is cleared.", Resource | Value | FaultFields.Duration, Resource,
            new Fault(FreezeEngine) { Resource = "ledger-eu", Duration = "PT10M" }) { Note = Member },
        new(CutOffEngine, "Lets nobody reach a database's server, until the fault is cleared.", Resource | Value | FaultFields.Duration, Resource,
            new Fault(CutOffEngine) { Resource = "ledger-eu" }) { Note = Member },
        new(FillDisk, "Lets a database's server write nothing more, until the fault is cleared.", Resource | Value | FaultFields.Duration, Resource,
            new Fault(FillDisk) { Resource = "ledger-eu" }) { Note = Member },
        new(SlowReplica, "Lets a replica apply late what it receives, until the fault is cleared.", Resource | Value | Seconds | FaultFields.Duration, Resource | Seconds,
            new Fault(SlowReplica) { Resource = "ledger-replica", Seconds = 300 }) { Note = "seconds is how late, in real time; " + Member },
        new(ZoneOutage, "Cuts off every server in an Availability Zone, until the fault is cleared.", Resource | FaultFields.Duration, Resource,
            new Fault(ZoneOutage) { Resource = "eu-central-1a", Duration = "PT30M" }) { Note = "resource is the zone" },
        new(KillFunction, "Kills a function: at once, or right after a call of it took effect when service or action is named.", Call, Function,
            new Fault(KillFunction) { Function = "AdvanceSnapshotValidations", Service = "rds", Action = "DeleteDBInstance", After = 2 })
            { Note = "strikes once when times is left out" },
        new(SkewClock, "Lets the clock of a function be wrong.", Function | Seconds | Often, Function | Seconds,
            new Fault(SkewClock) { Function = "AdvanceSnapshotValidations", Seconds = -300 }) { Note = "seconds is by how much, negative for slow", MayGoBack = true },
        new(DynamoDbAway, "Takes DynamoDB away until the fault is cleared: calls fail, streams rest.", FaultFields.Duration, None,
            new Fault(DynamoDbAway) { Duration = "PT2M" }),
    ];

    /// <summary>The kinds that lie in wait for an occasion; the others are acts, which their target carries out at once.</summary>
    public static IReadOnlyCollection<string> Waiting { get; } =
        [Throttle, Deny, Error, Delay, TimeoutAfter, LoseEvents, DuplicateEvents, ReorderEvents, DelayEvents, HoldStatus, KillFunction, SkewClock];

    /// <summary>The kind of a name; null when there is none.</summary>
    public static FaultKind? Find(string name) => All.FirstOrDefault(k => k.Name == name);
}
