namespace DataReliability.RdsModel.Engines;

/// <summary>One engine over a storage group's data.</summary>
/// <param name="Id">Unique in the group: m1, m2, ...; never used again.</param>
/// <param name="AvailabilityZone">Where it is.</param>
public sealed record StorageMember(string Id, string AvailabilityZone)
{
    /// <summary>Whether it has the data and follows the writer, or is the writer.</summary>
    public bool IsReady { get; init; }

    /// <summary>How the engine is.</summary>
    public EngineHealth Health { get; init; }

    /// <summary>The port on which the engine itself listens; 0 until it is known.</summary>
    public int Port { get; init; }

    /// <summary>The identifier of the DB instance that it is in a cluster; null for an instance's writer and hidden standby.</summary>
    public string? Instance { get; init; }

    /// <summary>The order in which a cluster's readers are promoted, 0 first.</summary>
    public int PromotionTier { get; init; } = 1;
}
