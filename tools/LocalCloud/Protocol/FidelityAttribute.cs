namespace DataReliability.LocalCloud.Protocol;

/// <summary>Says of an action how faithful it is. Stands on the class that serves one action, or on the method that does.
/// docs/localcloud.md is generated from these notes.</summary>
/// <param name="note">One line: what really happens, and what of AWS's action is left out.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = false)]
public sealed class FidelityAttribute(string note) : Attribute
{
    /// <summary>What really happens, and what is left out.</summary>
    public string Note { get; } = note;
}
