using System.Collections.Immutable;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Clusters;

/// <summary>A DB cluster parameter group. The groups named default.* exist for every family, unchanged.</summary>
/// <param name="Parameters">What differs from the family's defaults.</param>
public sealed record DbClusterParameterGroup(
    string Id, string Arn, string Family, string Description, ImmutableSortedDictionary<string, string> Parameters, ImmutableArray<Tag> Tags) : ITagged;
