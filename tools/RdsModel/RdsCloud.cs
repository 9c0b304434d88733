using System.Globalization;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.State;

namespace DataReliability.RdsModel;

/// <summary>RDS in every account and Region: what global databases and copies across Regions span. Not safe for concurrent use;
/// a host puts a lock around all of it. Time never goes back: an earlier time than one seen is taken for that one.</summary>
/// <param name="options">Durations and quotas.</param>
/// <param name="ids">Makes ids.</param>
/// <param name="holds">Statuses that faults hold; null for none.</param>
public sealed class RdsCloud(RdsOptions options, IIdSource ids, IStatusHolds? holds = null)
{
    private readonly SortedDictionary<(string Account, string Region), RdsWorld> _worlds = [];
    private readonly Dictionary<string, RdsWorld> _workOwners = new(StringComparer.Ordinal);
    private readonly List<EngineTask> _work = [];
    private readonly List<PublishedEvent> _events = [];
    private readonly HashSet<(RdsWorld World, IResourceTable Table, string Id)> _changes = [];
    private long _sequence;

    /// <summary>Durations and quotas.</summary>
    public RdsOptions Options { get; } = options;

    /// <summary>The engine versions that can be had; a host that has real engines says which.</summary>
    public EngineCatalog Catalog { get; set; } = EngineCatalog.Default;

    /// <summary>The latest time seen.</summary>
    public DateTimeOffset Now { get; internal set; } = DateTimeOffset.UnixEpoch;

    /// <summary>When something is due by itself; null when nothing is.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            DateTimeOffset? next = null;
            foreach (var world in _worlds.Values)
            {
                if (world.NextDue is { } due && (next is null || due < next)) next = due;
            }

            return next;
        }
    }

    internal IIdSource Ids { get; } = ids;

    internal IStatusHolds Holds { get; } = holds ?? new StatusHolds();

    /// <summary>RDS in one account and Region, empty until something is made there.</summary>
    public RdsWorld World(string account, string region)
    {
        if (!_worlds.TryGetValue((account, region), out var world))
            _worlds[(account, region)] = world = new RdsWorld(this, account, region);
        return world;
    }

    /// <summary>Every world, in order of account and Region.</summary>
    public IReadOnlyCollection<RdsWorld> Worlds => _worlds.Values;

    /// <summary>Does all that is due by now, each thing at its own time.</summary>
    public void Advance(DateTimeOffset now)
    {
        while (true)
        {
            RdsWorld? first = null;
            foreach (var world in _worlds.Values)
            {
                if (world.NextDue is { } due && due <= now && (first is null || due < first.NextDue)) first = world;
            }

            if (first is null) break;
            first.FireNext();
        }

        if (now > Now) Now = now;
    }

    /// <summary>Reports what became of engine work. Work that nothing waits for any more is passed over.</summary>
    public void Complete(string workId, WorkOutcome outcome, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        Advance(now);
        if (_workOwners.Remove(workId, out var world)) world.Completed(workId, outcome);
    }

    /// <summary>What came out since the last call.</summary>
    public RdsOutput TakeOutput()
    {
        var output = new RdsOutput(
            [.. _changes.Select(each => new SavedResource(each.World.Account, each.World.Region, each.Table.Kind, each.Id, each.Table.Save(each.Id)))],
            [.. _work], [.. _events]);
        _changes.Clear();
        _work.Clear();
        _events.Clear();
        return output;
    }

    /// <summary>Whether <see cref="TakeOutput"/> has something.</summary>
    public bool HasOutput => _changes.Count > 0 || _work.Count > 0 || _events.Count > 0;

    /// <summary>Takes up what was saved. Engine work that was not reported back comes out again.</summary>
    public void Load(IEnumerable<SavedResource> saved, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(saved);
        Now = now > Now ? now : Now;
        foreach (var each in saved)
        {
            if (each.Json is null) continue;
            World(each.Account, each.Region).Load(each.Kind, each.Json);
            // Events and work are numbered: go on after the last.
            if (long.TryParse(each.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && each.Kind is "event" or "work")
                _sequence = Math.Max(_sequence, number);
        }

        foreach (var world in _worlds.Values)
        {
            foreach (var item in world.Work) Issue(world, item);
        }

        _changes.Clear();
    }

    internal string NextNumber() => (++_sequence).ToString("D15", CultureInfo.InvariantCulture);

    internal void Changed(RdsWorld world, IResourceTable table, string id)
    {
        if (Options.KeepsChanges) _changes.Add((world, table, id));
    }

    internal void Issue(RdsWorld world, WorkItem item)
    {
        _workOwners[item.Id] = world;
        _work.Add(new EngineTask(item.Id, world.Account, world.Region, item.Work));
    }

    internal void Publish(PublishedEvent published) => _events.Add(published);
}
