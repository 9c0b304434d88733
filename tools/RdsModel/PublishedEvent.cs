using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel;

/// <summary>An event on its way to EventBridge.</summary>
public sealed record PublishedEvent(string Account, string Region, RdsEvent Event);
