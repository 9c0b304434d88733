namespace DataReliability.Simulation.Tests.Mutants.Compliance;

/// <summary>A fault built into scans, hunted in a world of scans.</summary>
public abstract class ScanMutant : Mutant
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Capabilities => ["compliance-scan"];
}
