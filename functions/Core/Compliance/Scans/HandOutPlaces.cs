using System.Text.Json.Serialization;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Scans;

/// <summary>Starts the workflows of some places. Doing it again finds those that were started.</summary>
/// <param name="From">The first of the scope's places.</param>
/// <param name="Count">How many.</param>
public sealed record HandOutPlaces(int From, int Count) : IEffect
{
    /// <summary>The name in outcomes.</summary>
    public const string EffectName = "hand-out-places";

    /// <inheritdoc/>
    [JsonIgnore]
    public string Name => EffectName;

    /// <inheritdoc/>
    [JsonIgnore]
    public bool Repeatable => true;
}
