namespace DataReliability.Dr.Drill;

/// <summary>What came of a step.</summary>
/// <param name="Right">Whether it went as it should.</param>
/// <param name="Detail">What to say about it; null for nothing.</param>
public sealed record StepOutcome(bool Right, string? Detail)
{
    /// <summary>It went well, with nothing to add.</summary>
    public static StepOutcome Well { get; } = new(true, null);

    /// <summary>It went well.</summary>
    public static StepOutcome WellWith(string detail) => new(true, detail);

    /// <summary>It went otherwise than it should.</summary>
    public static StepOutcome Badly(string detail) => new(false, detail);
}
