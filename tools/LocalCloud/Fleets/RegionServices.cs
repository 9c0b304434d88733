using DataReliability.LocalCloud.AutoScaling;
using DataReliability.LocalCloud.Backup;
using DataReliability.LocalCloud.Dax;
using DataReliability.LocalCloud.Ec2;
using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.Fleets;

/// <summary>What stands around databases and tables in an account and Region.</summary>
internal sealed class RegionServices(StateFolder state)
{
    public RouteTables Routes { get; } = new(state);

    public BackupBook Backups { get; } = new(state);

    public Scalings Scalings { get; } = new(state);

    public DaxClusters Dax { get; } = new(state);
}
