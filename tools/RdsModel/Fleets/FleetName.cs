using System.Collections.Immutable;
using System.Globalization;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Fleets;

/// <summary>What a resource of a fleet is called, and by it how well it is kept: production better than the rest.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Team">Whose it is.</param>
/// <param name="Stage">prod, stage or dev.</param>
public sealed record FleetName(string Id, string Team, string Stage)
{
    private static readonly string[] Teams = ["billing", "catalog", "identity", "ledger", "orders", "pricing", "search", "shipping"];
    private static readonly string[] Stages = ["prod", "prod", "prod", "stage", "dev"];

    /// <summary>In how many of a hundred cases a setting is as it should be.</summary>
    public int Care => Stage switch { "prod" => 92, "stage" => 75, _ => 50 };

    /// <summary>The name of the resource with a number, from 1.</summary>
    /// <param name="kind">Tells kinds apart: empty for instances.</param>
    public static FleetName Of(int number, string kind = "")
    {
        var (team, stage) = (Teams[number % Teams.Length], Stages[number / Teams.Length % Stages.Length]);
        return new FleetName(string.Create(CultureInfo.InvariantCulture, $"{team}-{stage}-{kind}{number:D5}"), team, stage);
    }

    /// <summary>Its tags: some lack an owner, some a tier, a few all.</summary>
    public ImmutableArray<Tag> Tags(FleetDice dice)
    {
        ArgumentNullException.ThrowIfNull(dice);
        if (!dice.Percent(Care)) return dice.Percent(50) ? [] : [new Tag("environment", Stage)];
        var tier = Stage switch { "prod" => dice.Percent(40) ? "critical" : "standard", "stage" => "standard", _ => "low" };
        return [new Tag("owner", $"{Team}@example.com"), new Tag("team", Team), new Tag("environment", Stage), new Tag("data-reliability:tier", tier)];
    }
}
