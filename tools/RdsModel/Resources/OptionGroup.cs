using System.Collections.Immutable;

namespace DataReliability.RdsModel.Resources;

/// <summary>An option group. PostgreSQL has no options, so it stays empty.</summary>
public sealed record OptionGroup(
    string Id, string Arn, string Engine, string MajorVersion, string Description, ImmutableArray<Tag> Tags) : ITagged;
