using System.Collections.Immutable;

namespace DataReliability.RdsModel.Resources;

/// <summary>A DB parameter group. The groups named default.* exist for every family, unchanged.</summary>
/// <param name="Parameters">What differs from the family's defaults.</param>
public sealed record DbParameterGroup(
    string Id, string Arn, string Family, string Description, ImmutableSortedDictionary<string, string> Parameters, ImmutableArray<Tag> Tags) : ITagged;
