namespace DataReliability.RdsModel.Fleets;

/// <summary>A fleet of databases that are metadata only: how many, and what decides their settings. The same plan makes the same fleet.</summary>
/// <param name="Size">How many instances of their own it has, 1 to 100,000; the rest is in proportion.</param>
/// <param name="Seed">Decides the settings.</param>
public sealed record FleetPlan(int Size, ulong Seed = 1)
{
    /// <summary>The most that a fleet can have.</summary>
    public const int Largest = 100_000;

    /// <summary>How many clusters: one for ten instances.</summary>
    public int Clusters => Size / 10;

    /// <summary>How many of them are Multi-AZ DB clusters, of three instances; the others are Aurora, of two.</summary>
    public int MultiAzClusters => Clusters / 50;

    /// <summary>How many instances, those of clusters too.</summary>
    public int Instances => Size + (Clusters * 2) + MultiAzClusters;

    /// <summary>How many manual snapshots of instances.</summary>
    public int ManualSnapshots => Size * 3 / 10;

    /// <summary>How many manual snapshots of clusters.</summary>
    public int ManualClusterSnapshots => Clusters / 2;

    /// <summary>How many automated snapshots of instances; each cluster has one besides.</summary>
    public int AutomatedSnapshots => Size * 1182 / 1000;

    /// <summary>All snapshots.</summary>
    public int Snapshots => ManualSnapshots + ManualClusterSnapshots + AutomatedSnapshots + Clusters;

    /// <summary>How many parameter groups beside the default ones: AWS allows 50.</summary>
    public int ParameterGroups => Math.Min(24, 4 + (Size / 250));

    /// <summary>How many proxies, at least one.</summary>
    public int Proxies => Math.Clamp(Size / 100, 1, 20);

    /// <summary>How many global clusters: at least one, where an Aurora MySQL cluster is there for it.</summary>
    public int GlobalClusters => Math.Clamp(Size / 500, 1, 5);

    /// <summary>How many DynamoDB tables, at least ten.</summary>
    public int Tables => Math.Max(10, Size / 50);

    /// <summary>How many DAX clusters, at least one.</summary>
    public int DaxClusters => Math.Clamp(Size / 500, 1, 20);
}
