namespace DataReliability.StandIns.AwsClientGenerator.Model;

/// <summary>The model holds something that no code can be generated for. The message names the place and the remedy.</summary>
internal sealed class BadModelException(string message) : Exception(message);
