using System.Collections.Immutable;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Resources;

/// <summary>A resource that goes through statuses.</summary>
public interface IActive<TSelf> : IResource
{
    /// <summary>As on the wire, such as available.</summary>
    string Status { get; }

    /// <summary>What is being done to it, then what is to be done next. Empty at rest.</summary>
    ImmutableArray<Activity> Activities { get; }

    /// <summary>Itself with another status and other activities.</summary>
    TSelf At(string status, ImmutableArray<Activity> activities);
}
