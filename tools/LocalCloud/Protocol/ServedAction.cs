using System.Reflection;

namespace DataReliability.LocalCloud.Protocol;

/// <summary>An action that is served.</summary>
/// <param name="Name">As on the wire, such as DescribeDBInstances.</param>
/// <param name="Fidelity">How faithful it is, in a line; empty when nobody said.</param>
public sealed record ServedAction(string Name, string Fidelity)
{
    /// <summary>An action by the note on the class or method that serves it.</summary>
    public static ServedAction Of(string name, MemberInfo server) => new(name, server.GetCustomAttribute<FidelityAttribute>()?.Note ?? "");
}
