namespace DataReliability.RdsModel.Engines;

/// <summary>Engine work for a host, which reports it back by its id.</summary>
/// <param name="Account">The account of the world that asks.</param>
/// <param name="Region">The Region of the world that asks.</param>
public sealed record EngineTask(string Id, string Account, string Region, EngineWork Work);
