namespace DataReliability.RdsModel.Fleets;

/// <summary>What a database of a fleet runs on, and what its engine exports as it should.</summary>
internal sealed record FleetEngine(string Name, string Version, int Port, string DefaultUser, string[] Logs)
{
    private static readonly string[] OldVersions = ["13.20", "14.17"];

    /// <summary>The engine of an instance of its own; few run on a version that is no longer offered.</summary>
    public static FleetEngine OfInstance(RdsWorld world, FleetDice dice)
    {
        var name = dice.Below(100) switch { < 45 => "postgres", < 75 => "mysql", < 87 => "mariadb", < 95 => "sqlserver-se", _ => "oracle-se2" };
        return Of(world, name, dice);
    }

    /// <summary>The engine of an Aurora cluster.</summary>
    public static FleetEngine OfAurora(RdsWorld world, FleetDice dice) => Of(world, dice.Percent(55) ? "aurora-postgresql" : "aurora-mysql", dice);

    /// <summary>The engine of a Multi-AZ DB cluster.</summary>
    public static FleetEngine OfMultiAz(RdsWorld world, int number, FleetDice dice) => Of(world, number % 2 == 0 ? "postgres" : "mysql", dice);

    private static FleetEngine Of(RdsWorld world, string name, FleetDice dice)
    {
        var offered = world.Cloud.Catalog.Versions.Where(each => each.Engine == name).Select(each => each.Version).DefaultIfEmpty("1.0").ToList();
        var version = dice.Percent(90) ? dice.Of(offered) : name switch
        {
            "postgres" or "aurora-postgresql" => dice.Of(OldVersions),
            "mysql" => "8.0.35",
            _ => offered[0],
        };
        return name switch
        {
            "postgres" or "aurora-postgresql" => new FleetEngine(name, version, 5432, "postgres", ["postgresql", "upgrade"]),
            "sqlserver-se" => new FleetEngine(name, version, 1433, "admin", ["agent", "error"]),
            "oracle-se2" => new FleetEngine(name, version, 1521, "admin", ["alert", "audit", "trace", "listener"]),
            _ => new FleetEngine(name, version, 3306, "admin", ["audit", "error", "general", "slowquery"]),
        };
    }
}
