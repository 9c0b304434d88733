using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.CloudWatch.Metrics;

/// <summary>All metrics. What was put by call is kept on disk; what LocalCloud samples itself is not, it comes again. Safe
/// for concurrent use.</summary>
internal sealed class MetricStore
{
    private const int MostPoints = 2880;
    private readonly Lock _lock = new();
    private readonly StateKind<MetricSeries> _disk;
    private readonly Dictionary<MetricId, (string Unit, List<MetricPoint> Points)> _series = [];

    public MetricStore(StateFolder state)
    {
        _disk = state.Kind<MetricSeries>("monitoring", "metrics");
        foreach (var series in _disk.Load().Values) _series[series.Id] = (series.Unit, [.. series.Points]);
    }

    public IReadOnlyList<MetricId> All
    {
        get
        {
            lock (_lock) return [.. _series.Keys];
        }
    }

    public string UnitOf(MetricId id)
    {
        lock (_lock) return _series.TryGetValue(id, out var series) ? series.Unit : "None";
    }

    public void Add(MetricId id, string unit, IEnumerable<MetricPoint> points, bool isKept)
    {
        lock (_lock)
        {
            if (!_series.TryGetValue(id, out var series)) _series[id] = series = (unit, []);
            foreach (var point in points)
            {
                // Most come in order: the place is at the end or near it.
                var place = series.Points.FindLastIndex(p => p.At <= point.At) + 1;
                series.Points.Insert(place, point);
            }

            if (series.Points.Count > MostPoints) series.Points.RemoveRange(0, series.Points.Count - MostPoints);
            if (isKept) _disk.Save($"{id.Account} {id.Region} {id.Namespace} {id.Name} {id.Dimensions}", new MetricSeries(id, series.Unit, [.. series.Points]));
        }
    }

    /// <summary>The points of a metric after an instant, up to and with another, in modelled time.</summary>
    public IReadOnlyList<MetricPoint> Between(MetricId id, DateTimeOffset after, DateTimeOffset upTo)
    {
        lock (_lock) return _series.TryGetValue(id, out var series) ? [.. series.Points.Where(p => p.At > after && p.At <= upTo)] : [];
    }

    /// <summary>The points of a metric period by period, aligned to whole periods, each joined into one that bears the period's
    /// start; periods without points are left out.</summary>
    public IReadOnlyList<MetricPoint> Periods(MetricId id, DateTimeOffset from, DateTimeOffset to, TimeSpan period)
    {
        lock (_lock)
        {
            if (!_series.TryGetValue(id, out var series)) return [];
            return [.. series.Points.Where(p => p.At >= from && p.At < to).GroupBy(p => Floor(p.At, period)).OrderBy(g => g.Key).Select(g => MetricPoint.Join(g.Key, [.. g]))];
        }
    }

    public static DateTimeOffset Floor(DateTimeOffset at, TimeSpan period) => at.AddTicks(-(at.UtcTicks % period.Ticks));
}
