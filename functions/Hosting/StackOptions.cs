namespace DataReliability.Hosting;

/// <summary>Which deployment this is.</summary>
/// <param name="Name">The stack's name, which databases name in their tag <c>data-reliability:stack</c>.</param>
public sealed record StackOptions(string Name);
