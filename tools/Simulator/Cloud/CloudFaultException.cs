namespace DataReliability.Simulator.Cloud;

/// <summary>The table or the topic did not answer as it should; what was asked may have been done.</summary>
public sealed class CloudFaultException(string message) : Exception(message);
