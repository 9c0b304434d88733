namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>No standby can be promoted without losing what was acknowledged. Nothing was done.</summary>
internal sealed class NoCandidateException(string message) : Exception(message);
