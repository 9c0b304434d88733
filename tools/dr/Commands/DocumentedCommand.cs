using System.CommandLine;

namespace DataReliability.Dr.Commands;

/// <summary>A command that shows in its help how it is used, and what its exit codes mean.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">One sentence.</param>
/// <param name="examples">Lines to type after <c>dr</c>, each with what it does. At least one for a command that runs.</param>
internal sealed class DocumentedCommand(string name, string description, params (string Line, string Does)[] examples)
    : Command(name, description)
{
    /// <summary>What to type, and what it does.</summary>
    public IReadOnlyList<(string Line, string Does)> Examples { get; } = examples;
}
