namespace DataReliability.Core.Fleet;

/// <summary>A policy as read, or everything that is wrong with it.</summary>
public abstract record PolicyReading
{
    private PolicyReading()
    {
    }

    /// <summary>The policy holds.</summary>
    /// <param name="Policy">What it says.</param>
    public sealed record Accepted(ReliabilityPolicy Policy) : PolicyReading;

    /// <summary>The policy is refused as a whole.</summary>
    /// <param name="Faults">Every fault, in the order of the file. At least one.</param>
    public sealed record Refused(IReadOnlyList<PolicyFault> Faults) : PolicyReading;
}
