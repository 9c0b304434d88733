using System.Text.Json.Serialization.Metadata;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.State;

/// <summary>What a table of one kind of resource does beyond keeping it.</summary>
/// <param name="Kind">Such as instance.</param>
/// <param name="Json">How a resource is saved.</param>
internal sealed record TableRules<T>(string Kind, JsonTypeInfo<T> Json)
    where T : class, IResource
{
    /// <summary>When something is due to a resource by itself; null for never.</summary>
    public Func<T, DateTimeOffset?>? DueOf { get; init; }

    /// <summary>Does what is due. It must move the resource's due time on.</summary>
    public Action<RdsWorld, T>? Fire { get; init; }

    /// <summary>Takes the outcome of work that the resource waited for.</summary>
    public Action<RdsWorld, T, WorkItem, WorkOutcome>? Worked { get; init; }
}
