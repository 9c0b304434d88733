using DataReliability.LocalCloud.CloudWatch.Metrics;

namespace DataReliability.LocalCloud.CloudWatch.Health;

/// <summary>A value of a metric, now.</summary>
internal sealed record Measurement(MetricId Metric, string Unit, double Value);
