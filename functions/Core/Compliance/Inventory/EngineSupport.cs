namespace DataReliability.Core.Compliance.Inventory;

/// <summary>What AWS says of an engine version.</summary>
/// <param name="Offered">Whether rds:DescribeDBEngineVersions lists the version as <c>available</c>; false when deprecated or not listed.</param>
/// <param name="StandardSupportEnds">When standard support of its major version ends (rds:DescribeDBMajorEngineVersions); null when AWS names no end.</param>
/// <param name="ExtendedSupportEnds">When extended support ends; null when there is none, or AWS names no end.</param>
public sealed record EngineSupport(bool Offered, DateTimeOffset? StandardSupportEnds, DateTimeOffset? ExtendedSupportEnds);
