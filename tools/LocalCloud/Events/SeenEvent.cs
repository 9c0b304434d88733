using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Events;

/// <summary>An event that reached the bus.</summary>
/// <param name="Matched">The rules that it matched.</param>
/// <param name="Fate">delivered, lost, duplicated or held back, when a fault had a hand in it.</param>
internal sealed record SeenEvent(DateTimeOffset At, JsonObject Envelope, IReadOnlyList<string> Matched, string Fate);
