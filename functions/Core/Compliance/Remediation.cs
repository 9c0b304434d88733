namespace DataReliability.Core.Compliance;

/// <summary>How a failure is mended.</summary>
/// <param name="Cli">A command of the AWS CLI, with names to fill in in angle brackets.</param>
/// <param name="Console">The way through the console, in one line.</param>
/// <param name="Caution">What it costs or stops meanwhile; null when nothing.</param>
public sealed record Remediation(string Cli, string Console, string? Caution = null);
