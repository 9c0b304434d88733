using System.Globalization;
using DataReliability.LocalCloud.AutoScaling;
using DataReliability.LocalCloud.Dax;
using DataReliability.LocalCloud.DynamoDb;
using DataReliability.LocalCloud.Kms;
using DataReliability.RdsModel.Fleets;

namespace DataReliability.LocalCloud.Fleets;

/// <summary>Makes the tables and DAX clusters of a fleet.</summary>
internal sealed class FleetTables(FleetPlan plan, string account, string region, DateTimeOffset now)
{
    private const string OtherAccount = "999988887777";

    /// <summary>The tables, and whether each has point-in-time recovery.</summary>
    public IEnumerable<(TableSetting Table, bool Recovers)> Tables() => Enumerable.Range(1, plan.Tables).Select(number =>
    {
        var name = FleetName.Of(number, "table-");
        var dice = new FleetDice(plan, name.Id);
        var arn = $"arn:aws:dynamodb:{region}:{account}:table/{name.Id}";
        var table = new TableSetting(arn)
        {
            Metadata = new TableMetadata(
                dice.Percent(60) ? "PAY_PER_REQUEST" : "PROVISIONED", dice.Percent(name.Care),
                name.Tags(dice).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal), now - TimeSpan.FromDays(30 + dice.Below(700))),
            Key = dice.Below(100) switch
            {
                < 50 => $"arn:aws:kms:{region}:{OtherAccount}:key/11111111-2222-4333-8444-{dice.Below(3):d12}",
                < 80 => ManagedKeys.Arn("dynamodb", account, region),
                _ => null,
            },
            Policy = dice.Percent(90) ? null : Policy(arn, dice.Percent(50) ? OtherAccount : account),
        };
        return (table, dice.Percent(name.Care));
    });

    /// <summary>How the provisioned ones of them are scaled: not all are.</summary>
    public IEnumerable<(ScalableTarget Target, ScalingPolicy Policy)> Scalings(IEnumerable<TableSetting> tables)
    {
        foreach (var table in tables.Where(table => table.Metadata!.BillingMode == "PROVISIONED"))
        {
            var dice = new FleetDice(plan, $"scaling/{table.Name}");
            if (!dice.Percent(70)) continue;
            foreach (var dimension in (string[])["dynamodb:table:ReadCapacityUnits", "dynamodb:table:WriteCapacityUnits"])
            {
                var target = new ScalableTarget(account, region, "dynamodb", $"table/{table.Name}", dimension, 5, 500, now);
                yield return (target, new ScalingPolicy($"{table.Name}-{dimension[^18..]}", target.Key, "TargetTrackingScaling", 70, now));
            }
        }
    }

    public IEnumerable<DaxCluster> DaxClusters() => Enumerable.Range(1, plan.DaxClusters).Select(number =>
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"fleet-dax-{number}");
        var dice = new FleetDice(plan, name);
        string[] zones = dice.Percent(60) ? [$"{region}a", $"{region}b", $"{region}c"] : [$"{region}a"];
        return new DaxCluster(name, $"arn:aws:dax:{region}:{account}:cache/{name}", "dax.r5.large", zones, dice.Percent(60), dice.Percent(60), now);
    });

    private static string Policy(string table, string principal) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{principal}}:root"},"Action":"dynamodb:GetItem","Resource":"{{table}}"}]}""";
}
