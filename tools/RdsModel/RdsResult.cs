using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel;

/// <summary>What an accepted call answers: the resource or resources, and how they are written.</summary>
/// <param name="Value">A resource, a <see cref="Page{T}"/> of them, or null for an action that answers nothing.</param>
public sealed record RdsResult(object? Value)
{
    /// <summary>An answer without a result.</summary>
    internal static RdsResult Nothing { get; } = new((object?)null);

    /// <summary>Writes the content of the result; null for an action that has none.</summary>
    internal Action<XmlText>? Write { get; init; }
}
