using System.CommandLine;

namespace DataReliability.Dr.Commands;

/// <summary><c>--json</c>: for machines.</summary>
internal static class JsonOption
{
    public static Option<bool> Create(string what) => new("--json") { Description = $"Prints {what} as JSON, for machines." };
}
