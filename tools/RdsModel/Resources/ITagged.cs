using System.Collections.Immutable;

namespace DataReliability.RdsModel.Resources;

/// <summary>A resource that has an ARN and tags.</summary>
public interface ITagged : IResource
{
    /// <summary>The ARN.</summary>
    string Arn { get; }

    /// <summary>The tags, in the order in which they were set.</summary>
    ImmutableArray<Tag> Tags { get; }
}
