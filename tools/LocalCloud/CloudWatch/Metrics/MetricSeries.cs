namespace DataReliability.LocalCloud.CloudWatch.Metrics;

/// <summary>A metric and its points, oldest first.</summary>
internal sealed record MetricSeries(MetricId Id, string Unit, IReadOnlyList<MetricPoint> Points);
