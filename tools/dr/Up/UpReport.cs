using DataReliability.LocalCloud.Fleets;

namespace DataReliability.Dr.Up;

/// <summary>A <c>dr up</c> that is up: what <c>--json</c> prints.</summary>
/// <param name="Endpoint">The front door, for <c>--endpoint-url</c>.</param>
/// <param name="Region">The Region that is played.</param>
/// <param name="Stack">The stack that is played.</param>
/// <param name="Table">The table that holds its state.</param>
/// <param name="Run">Its name, for <c>--run</c>.</param>
/// <param name="Directory">Where it is kept; null when nothing is.</param>
/// <param name="Continued">Whether it goes on where an earlier one ended.</param>
/// <param name="Clock">manual or running.</param>
/// <param name="Speed">How many modelled seconds pass in a real one; null under a manual clock.</param>
/// <param name="CaBundle">The certificates that verify its databases.</param>
/// <param name="Environment">What the AWS CLI and SDKs need.</param>
/// <param name="Databases">The databases.</param>
/// <param name="Fleet">What there is besides as metadata only; null for nothing.</param>
public sealed record UpReport(
    string Endpoint,
    string Region,
    string Stack,
    string Table,
    string Run,
    string? Directory,
    bool Continued,
    string Clock,
    double? Speed,
    string CaBundle,
    IReadOnlyDictionary<string, string> Environment,
    IReadOnlyList<UpDatabase> Databases,
    FleetSummary? Fleet = null);
