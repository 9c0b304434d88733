using System.Text.Json.Nodes;
using DataReliability.Core.Fleet;

namespace DataReliability.Dr.Policies;

/// <summary>What was found of a policy.</summary>
/// <param name="File">Where it was read.</param>
/// <param name="Faults">Every fault; empty when it holds.</param>
/// <param name="Policy">The policy; null when it has faults.</param>
/// <param name="Idle">What is of no use in it, in lines for people.</param>
/// <param name="Fleet">Which database gets which tier, in the order of their names; null when nobody looked.</param>
public sealed record PolicyReport(
    string File,
    IReadOnlyList<PolicyFault> Faults,
    ReliabilityPolicy? Policy,
    IReadOnlyList<string> Idle,
    IReadOnlyDictionary<string, TierChoice>? Fleet)
{
    /// <summary>Whether it has no fault and, as far as was looked, every database has its tier.</summary>
    public bool Right => Faults.Count == 0 && (Fleet?.Values.All(choice => choice is TierChoice.Chosen) ?? true);

    /// <summary>Reports on a policy as read.</summary>
    /// <param name="file">Where it was read.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="databases">Real databases to compare it with; null for none. Restores among them take no part.</param>
    public static PolicyReport Of(string file, PolicyReading reading, IReadOnlyList<DatabaseInstance>? databases)
    {
        if (reading is not PolicyReading.Accepted { Policy: var policy })
            return new PolicyReport(file, ((PolicyReading.Refused)reading).Faults, null, [], null);
        var fleet = databases?.Where(database => database.Tag(FleetTags.Stack) is not null && database.Tag(FleetTags.CreatedBy) is null)
            .OrderBy(database => database.Id, StringComparer.Ordinal)
            .ToDictionary(database => database.Id, database => policy.For(database.Id, database.Tags));
        return new PolicyReport(file, [], policy, [.. IdleParts.Of(policy, fleet)], fleet);
    }

    /// <summary>The same for machines: file, right, faults, tiers, defaultTier, idle and databases.</summary>
    public JsonObject ToJson() => new()
    {
        ["file"] = File,
        ["right"] = Right,
        ["faults"] = new JsonArray([.. Faults.Select(fault => (JsonNode)new JsonObject
        {
            ["path"] = fault.Path,
            ["value"] = fault.Value,
            ["remedy"] = fault.Remedy,
        })]),
        ["tiers"] = new JsonArray([.. (Policy?.Tiers.Values ?? []).Select(tier => (JsonNode)new JsonObject
        {
            ["name"] = tier.Name,
            ["rpo"] = tier.Rpo.ToString("c"),
            ["rto"] = tier.Rto.ToString("c"),
            ["cadence"] = tier.Cadence.ToString("c"),
            ["means"] = new JsonArray([.. TierMeaning.Of(tier).Select(line => (JsonNode)line)]),
        })]),
        ["defaultTier"] = Policy?.DefaultTier,
        ["idle"] = new JsonArray([.. Idle.Select(line => (JsonNode)line)]),
        ["databases"] = Fleet is null ? null : new JsonObject(Fleet.Select(database => KeyValuePair.Create(database.Key, (JsonNode?)(database.Value switch
        {
            TierChoice.Chosen chosen => chosen.Tier.Name,
            _ => null,
        })))),
    };
}
