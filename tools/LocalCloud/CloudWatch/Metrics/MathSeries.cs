namespace DataReliability.LocalCloud.CloudWatch.Metrics;

/// <summary>A value of metric math: points in time, or a number, which holds at any time.</summary>
/// <param name="Points">By time; empty for a number.</param>
internal sealed record MathSeries(IReadOnlyDictionary<DateTimeOffset, double> Points)
{
    public static MathSeries Number(double value) => new(new Dictionary<DateTimeOffset, double>()) { Constant = value };

    public double? Constant { get; init; }

    /// <summary>Two values joined where both have one, as AWS does: a point without a partner is dropped.</summary>
    public MathSeries With(MathSeries other, Func<double, double, double> join) => (Constant, other.Constant) switch
    {
        ({ } left, { } right) => Number(join(left, right)),
        ({ } left, null) => other.Map(right => join(left, right)),
        (null, { } right) => Map(left => join(left, right)),
        _ => new MathSeries(Points.Where(p => other.Points.ContainsKey(p.Key)).ToDictionary(p => p.Key, p => join(p.Value, other.Points[p.Key]))),
    };

    public MathSeries Map(Func<double, double> change) => Constant is { } constant ? Number(change(constant))
        : new MathSeries(Points.ToDictionary(p => p.Key, p => change(p.Value)));

    /// <summary>Many series as one: where at least one has a point, those that have one are joined.</summary>
    public static MathSeries Across(IReadOnlyCollection<MathSeries> all, Func<IEnumerable<double>, double> join) =>
        new(all.SelectMany(s => s.Points).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => join(g.Select(p => p.Value))));
}
