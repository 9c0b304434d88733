namespace DataReliability.LocalCloud.Clock;

/// <summary>All that falls due, and all that is being done. Safe for concurrent use.</summary>
internal sealed class DueList
{
    private readonly Lock _lock = new();
    private readonly List<IDueWork> _work = [];

    public Activity Activity { get; } = new();

    /// <summary>What is due next of each, in order.</summary>
    public IReadOnlyList<DueTime> Next => [.. All.Select(w => w.NextDue).OfType<DueTime>().OrderBy(d => d.At)];

    /// <summary>What is due first of all; null when nothing is.</summary>
    public DueTime? First => All.Select(w => w.NextDue).OfType<DueTime>().MinBy(d => d.At);

    private List<IDueWork> All
    {
        get
        {
            lock (_lock) return [.. _work];
        }
    }

    public void Add(IDueWork work)
    {
        lock (_lock) _work.Add(work);
    }

    public void Remove(IDueWork work)
    {
        lock (_lock) _work.Remove(work);
    }

    /// <summary>Does what is due, the longest due first.</summary>
    public void RunDue(DateTimeOffset now)
    {
        foreach (var (work, _) in All.Select(w => (Work: w, w.NextDue)).Where(w => w.NextDue?.At <= now).OrderBy(w => w.NextDue!.At).ToList())
            work.RunDue(now);
    }

    /// <summary>Returns once nothing is being done, and nobody found anything to do.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        long begun;
        do
        {
            await Activity.IdleAsync(cancellationToken);
            begun = Activity.Begun;
            await Task.WhenAll(All.Select(w => w.SettleAsync(cancellationToken)));
        }
        while (Activity.Begun != begun);
    }
}
