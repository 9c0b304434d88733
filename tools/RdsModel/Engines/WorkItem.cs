using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Engines;

/// <summary>Engine work that has not been reported back.</summary>
/// <param name="Id">Unique in the cloud's life.</param>
/// <param name="Table">The table of the resource that waits for it, such as instance; null when nothing does.</param>
/// <param name="Resource">The identifier of that resource.</param>
/// <param name="Work">What is to be done.</param>
public sealed record WorkItem(string Id, string? Table, string? Resource, EngineWork Work) : IResource;
