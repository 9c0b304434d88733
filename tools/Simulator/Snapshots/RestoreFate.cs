using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Simulator.Time;

namespace DataReliability.Simulator.Snapshots;

/// <summary>What becomes of a restore.</summary>
/// <param name="Name">In a few words.</param>
public sealed record RestoreFate(string Name)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly string[] Terminal =
    [
        "failed", "inaccessible-encryption-credentials", "inaccessible-encryption-credentials-recoverable", "incompatible-create",
        "incompatible-credentials", "incompatible-network", "incompatible-option-group", "incompatible-parameters",
        "incompatible-restore", "insufficient-capacity", "modify-failed", "upgrade-failed", "restore-error", "storage-full", "stopped",
    ];

    /// <summary>It becomes what was asked for.</summary>
    public static RestoreFate Plain { get; } = new("plain");

    /// <summary>There is no capacity for it.</summary>
    public static RestoreFate NoCapacity { get; } = new("no capacity") { Becomes = "insufficient-capacity" };

    /// <summary>Its deletion protection is on, and is turned off hours later.</summary>
    public static RestoreFate Protected { get; } = new("protected") { Distort = instance => instance with { DeletionProtection = true }, Befall = Unprotect };

    /// <summary>It has a public address.</summary>
    public static RestoreFate Public { get; } = new("public") { Distort = instance => instance with { PubliclyAccessible = true } };

    /// <summary>All the others.</summary>
    public static IReadOnlyList<RestoreFate> All { get; } =
    [
        new("stuck creating") { Least = 4 * Hour, Most = 14 * Hour },
        .. Terminal.Select(status => new RestoreFate($"ends {status}") { Becomes = status }),
        new("stuck backing up") { StuckIn = "backing-up" },
        new("stuck in a status that nobody knows") { Becomes = "contemplating" },
        Protected,
        Public,
        new("shown late") { VisibleLate = 4 * Minute, MarkedLate = 5 * Minute },
        new("marked late") { MarkedLate = 4 * Minute },
        new("marked very late") { MarkedLate = 3 * Hour },
        new("deleted by hand") { Befall = (world, name, resourceId, _) => DeleteByHand(world, name, resourceId, () => { }) },
        new("replaced by hand") { Befall = Replace },
        new("replaced by hand at leisure") { Befall = Replace, Least = 20 * Minute, Most = 40 * Minute },
        new("copied by hand") { Befall = Copy },
    ];

    /// <summary>The status that it comes to; null for available.</summary>
    public string? Becomes { get; init; }

    /// <summary>The status that it does not leave; null for none.</summary>
    public string? StuckIn { get; init; }

    /// <summary>What it is, other than asked for; null when it is as asked for.</summary>
    public Func<DatabaseInstance, DatabaseInstance>? Distort { get; init; }

    /// <summary>What happens to it later: to the instance of this name and resource id, made by this order.</summary>
    public Action<World, string, string, RestoreInstance> Befall { get; init; } = (_, _, _, _) => { };

    private TimeSpan Least { get; init; } = 3 * Minute;

    private TimeSpan Most { get; init; } = 45 * Minute;

    private TimeSpan VisibleLate { get; init; } = TimeSpan.Zero;

    private TimeSpan MarkedLate { get; init; } = TimeSpan.Zero;

    /// <summary>How long it is creating.</summary>
    public TimeSpan Takes(Dice dice)
    {
        ArgumentNullException.ThrowIfNull(dice);
        return dice.Between(Least, Most);
    }

    /// <summary>When it shows, and when it shows its marks.</summary>
    public (DateTimeOffset Visible, DateTimeOffset Marked) Lateness(DateTimeOffset now, Dice dice)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var visible = now + dice.Between(TimeSpan.Zero, VisibleLate);
        return (visible, visible + dice.Between(TimeSpan.Zero, MarkedLate));
    }

    private static void Unprotect(World world, string name, string resourceId, RestoreInstance order) =>
        world.Scheduler.After(world.Nature.Between(2 * Hour, 20 * Hour), () =>
        {
            world.History.Add("somebody", "turns the deletion protection of {0} off", name);
            world.Rds.Distort(resourceId, null);
        });

    private static void Replace(World world, string name, string resourceId, RestoreInstance order)
    {
        // Tags are ours only where resource ids tell the two apart.
        var inherits = false;
        DeleteByHand(
            world,
            name,
            resourceId,
            () => inherits = world.Rds.IsKnown(resourceId) && world.Nature.Chance(0.5),
            () => world.Rds.AddStranger(name, inherits ? order.Instance.Tags : null));
    }

    private static void DeleteByHand(World world, string name, string resourceId, Action before, Action? gone = null) =>
        world.Scheduler.After(world.Nature.Between(Minute, 70 * Minute), () =>
        {
            if (!IsThere(world, name, resourceId))
                return;
            before();
            if (world.Rds.Remove(name) is not null)
                return;
            world.History.Add("somebody", "deletes {0} by hand", name);
            if (gone is not null)
                WhenGone(world, name, resourceId, gone);
        });

    private static void WhenGone(World world, string name, string resourceId, Action act) => world.Scheduler.After(TimeSpan.FromSeconds(20), () =>
    {
        if (IsThere(world, name, resourceId))
            WhenGone(world, name, resourceId, act);
        else if (world.Rds.Find(name) is null)
            act();
    });

    private static void Copy(World world, string name, string resourceId, RestoreInstance order) =>
        world.Scheduler.After(world.Nature.Between(Minute, 3 * Hour), () =>
        {
            if (IsThere(world, name, resourceId))
                world.Rds.AddStranger($"{order.Instance.Prefix}copy-{world.Rds.Strangers.Count}", order.Instance.Tags);
        });

    private static bool IsThere(World world, string name, string resourceId) => world.Rds.Rds.Instances.Find(name)?.ResourceId == resourceId;
}
