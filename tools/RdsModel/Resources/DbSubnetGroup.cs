using System.Collections.Immutable;

namespace DataReliability.RdsModel.Resources;

/// <summary>A DB subnet group.</summary>
/// <param name="Subnets">In the Region's Availability Zones, in turn.</param>
public sealed record DbSubnetGroup(
    string Id, string Arn, string Description, string VpcId, ImmutableArray<string> Subnets, ImmutableArray<Tag> Tags) : ITagged;
