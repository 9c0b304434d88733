using System.Text.Json.Serialization;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Scans.Places;

/// <summary>Reads some pages of a place's inventory, judges them and keeps the findings. Doing it again finds the same findings.</summary>
/// <param name="From">The page to begin with; null for the first one.</param>
/// <param name="InventorySha256">Of what was judged before it.</param>
public sealed record ScanPages(InventoryPosition? From, string InventorySha256) : IEffect
{
    /// <summary>The name in outcomes.</summary>
    public const string EffectName = "scan-pages";

    /// <summary>The code of the outcome when the place can't be looked at, and will not be soon: no such role, Region not opted in.</summary>
    public const string Unreachable = "Unreachable";

    /// <inheritdoc/>
    [JsonIgnore]
    public string Name => EffectName;

    /// <inheritdoc/>
    [JsonIgnore]
    public bool Repeatable => true;
}
