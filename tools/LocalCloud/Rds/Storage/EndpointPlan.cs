using System.Net;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>An endpoint as it is to be opened.</summary>
/// <param name="Address">On loopback.</param>
/// <param name="SharesPort">The endpoint on whose port it is, at another address; null for a port of its own on 127.0.0.1.</param>
internal sealed record EndpointPlan(string Name, EndpointRule Rule, IPAddress Address, string? SharesPort);
