namespace DataReliability.RdsModel.Actions;

/// <summary>An action that RDS serves.</summary>
/// <param name="Name">As on the wire, such as DescribeDBInstances.</param>
/// <param name="Fidelity">In a line: what really happens, and what of AWS's action is left out.</param>
public sealed record RdsAction(string Name, string Fidelity)
{
    internal Func<RdsWorld, Wire.QueryForm, RdsResult> Run { get; init; } = (_, _) => RdsResult.Nothing;
}
