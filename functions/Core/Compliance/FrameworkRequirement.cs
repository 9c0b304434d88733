namespace DataReliability.Core.Compliance;

/// <summary>What a framework asks for that a control shows.</summary>
/// <param name="Framework">One of <see cref="Frameworks"/>.</param>
/// <param name="Requirements">The requirements' ids as the framework writes them; empty where it names the control itself.</param>
public sealed record FrameworkRequirement(string Framework, IReadOnlyList<string> Requirements);
