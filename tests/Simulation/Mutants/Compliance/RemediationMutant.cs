namespace DataReliability.Simulation.Tests.Mutants.Compliance;

/// <summary>A fault built into remediations, hunted in a world of scans and remediations.</summary>
public abstract class RemediationMutant : Mutant
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Capabilities => ["remediation"];
}
