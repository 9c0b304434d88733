namespace DataReliability.RdsModel;

/// <summary>Holds that are set and released by hand, as the simulator does.</summary>
public sealed class StatusHolds : IStatusHolds
{
    private readonly Dictionary<string, string?> _held = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Holds a resource in a status, or in any when none is named.</summary>
    public void Hold(string id, string? status = null) => _held[id] = status;

    /// <summary>Lets a resource go on.</summary>
    public void Release(string id) => _held.Remove(id);

    /// <inheritdoc/>
    public bool Holds(string id, string status) => _held.TryGetValue(id, out var held) && (held ?? status) == status;
}
