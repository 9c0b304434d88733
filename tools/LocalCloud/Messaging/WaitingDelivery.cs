namespace DataReliability.LocalCloud.Messaging;

/// <summary>A delivery that waits for its next try, or for its first.</summary>
/// <param name="Tried">How often it was tried.</param>
/// <param name="Since">Modelled time of the first try.</param>
internal sealed record WaitingDelivery(Delivery Delivery, int Tried, DateTimeOffset Since);
