namespace DataReliability.LocalCloud.Fleets;

/// <summary>What a fleet has.</summary>
/// <param name="Account">The account that it is in.</param>
/// <param name="Region">The Region that it is in.</param>
/// <param name="Seed">What decided its settings.</param>
/// <param name="Instances">Instances, those of clusters too.</param>
/// <param name="Clusters">Clusters.</param>
/// <param name="Snapshots">Snapshots of both.</param>
/// <param name="ManualSnapshots">Those of them that people took.</param>
/// <param name="Tables">DynamoDB tables.</param>
public sealed record FleetSummary(string Account, string Region, ulong Seed, int Instances, int Clusters, int Snapshots, int ManualSnapshots, int Tables);
