namespace DataReliability.Core.Fleet;

/// <summary>One thing wrong with a policy.</summary>
/// <param name="Path">Where, as a JSON path such as <c>$.tiers.critical.rpo</c>; for text that is no JSON, <c>$</c>.</param>
/// <param name="Value">What stands there, as JSON, at most 80 characters; null where something is missing.</param>
/// <param name="Remedy">What is wrong and what to write instead.</param>
public sealed record PolicyFault(string Path, string? Value, string Remedy)
{
    /// <inheritdoc/>
    public override string ToString() => Value is null ? $"{Path}: {Remedy}" : $"{Path}: {Value}: {Remedy}";
}
