namespace DataReliability.Simulator.Faults;

/// <summary>The parts of the world that go out.</summary>
public static class Outages
{
    /// <summary>RDS answers nobody.</summary>
    public const string Rds = "rds";

    /// <summary>The key for passwords and snapshots is disabled.</summary>
    public const string Kms = "kms";

    /// <summary>The quota of instances is used up.</summary>
    public const string Quota = "quota";

    /// <summary>The table answers nobody.</summary>
    public const string Store = "store";

    /// <summary>The topic takes no message.</summary>
    public const string Topic = "topic";

    /// <summary>An availability zone: what is being restored there fails for want of capacity.</summary>
    public const string Zone = "zone";

    /// <summary>The role by which inventories are read is refused in the other Region.</summary>
    public const string Role = "role";

    /// <summary>The bucket of reports takes no file.</summary>
    public const string Bucket = "bucket";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Rds, Kms, Quota, Store, Topic, Zone, Role, Bucket];

    /// <summary>Those that may strike one deployment and not the other, as a partition does.</summary>
    public static IReadOnlyList<string> Partial { get; } = [Rds, Store, Topic];
}
