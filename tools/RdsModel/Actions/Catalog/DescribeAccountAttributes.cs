using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Catalog;

/// <summary>Lists quotas and what is used of them. Metadata-only instances use none.</summary>
internal static class DescribeAccountAttributes
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        (string Name, int Used, int Most)[] quotas =
        [
            ("DBInstances", world.Instances.Count(each => each.HasEngine), world.Options.InstanceQuota),
            ("ManualSnapshots", world.Snapshots.Count(each => each.Type == "manual"), world.Options.SnapshotQuota),
            ("DBParameterGroups", world.ParameterGroups.Count, 50),
            ("DBSubnetGroups", world.SubnetGroups.Count, world.Options.SubnetGroupQuota),
            ("OptionGroups", world.OptionGroups.Count, 20),
            ("ReadReplicasPerMaster", world.Instances.Select(each => each.Replicas.Length).DefaultIfEmpty().Max(), 15),
            ("AllocatedStorage", world.Instances.Where(each => each.HasEngine).Sum(each => each.AllocatedStorage), 100_000),
            ("DBClusters", 0, world.Options.ClusterQuota),
        ];
        return new RdsResult(quotas)
        {
            Write = xml =>
            {
                xml.Open("AccountQuotas"u8);
                foreach (var (name, used, most) in quotas)
                {
                    xml.Open("AccountQuota"u8);
                    xml.Value("AccountQuotaName"u8, name);
                    xml.Value("Used"u8, used);
                    xml.Value("Max"u8, most);
                    xml.Close("AccountQuota"u8);
                }

                xml.Close("AccountQuotas"u8);
            },
        };
    }
}
