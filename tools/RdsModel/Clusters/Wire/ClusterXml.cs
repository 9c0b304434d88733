using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Wire;

/// <summary>A DBCluster on the wire.</summary>
internal static class ClusterXml
{
    public static void Write(XmlText xml, ClusterView view)
    {
        var cluster = view.Cluster;
        xml.Open("DBCluster"u8);
        xml.Value("AllocatedStorage"u8, cluster.AllocatedStorage);
        xml.Values("AvailabilityZones"u8, "AvailabilityZone"u8, cluster.AvailabilityZones);
        xml.Value("BackupRetentionPeriod"u8, cluster.BackupRetention);
        xml.Value("DatabaseName"u8, cluster.DatabaseName);
        xml.Value("DBClusterIdentifier"u8, cluster.Id);
        xml.Value("DBClusterParameterGroup"u8, cluster.ParameterGroup);
        xml.Value("DBSubnetGroup"u8, cluster.SubnetGroup);
        xml.Value("Status"u8, cluster.Status);
        xml.Value("EarliestRestorableTime"u8, cluster.CreateTime);
        xml.Value("Endpoint"u8, view.Address);
        xml.Value("ReaderEndpoint"u8, view.ReaderAddress);
        if (!view.Custom.IsEmpty) xml.Values("CustomEndpoints"u8, "member"u8, view.Custom);
        xml.Value("MultiAZ"u8, cluster.IsMultiAz || view.Storage.Members.Select(member => member.AvailabilityZone).Distinct().Skip(1).Any());
        xml.Value("Engine"u8, cluster.Engine);
        xml.Value("EngineVersion"u8, cluster.EngineVersion);
        xml.Value("LatestRestorableTime"u8, view.Latest);
        xml.Value("Port"u8, cluster.Port);
        xml.Value("MasterUsername"u8, cluster.MasterUsername);
        xml.Value("PreferredBackupWindow"u8, cluster.BackupWindow);
        xml.Value("PreferredMaintenanceWindow"u8, cluster.MaintenanceWindow);
        xml.Value("ReplicationSourceIdentifier"u8, cluster.ReplicationSource);
        xml.Values("ReadReplicaIdentifiers"u8, "ReadReplicaIdentifier"u8, view.Followers);
        WriteMembers(xml, view);
        WriteSecurityGroups(xml, cluster);
        WriteRest(xml, cluster);
        xml.Close("DBCluster"u8);
    }

    private static void WriteMembers(XmlText xml, ClusterView view)
    {
        xml.Open("DBClusterMembers"u8);
        foreach (var member in view.Storage.Members)
        {
            if (member.Instance is null) continue;
            xml.Open("DBClusterMember"u8);
            xml.Value("DBInstanceIdentifier"u8, member.Instance);
            // A secondary of a global cluster takes no writes: all its instances are readers.
            xml.Value("IsClusterWriter"u8, member.Id == view.Storage.Writer && view.Cluster.ReplicationSource is null);
            xml.Value("DBClusterParameterGroupStatus"u8, view.Cluster.ParameterApplyStatus);
            xml.Value("PromotionTier"u8, member.PromotionTier);
            xml.Close("DBClusterMember"u8);
        }

        xml.Close("DBClusterMembers"u8);
    }

    private static void WriteSecurityGroups(XmlText xml, DbCluster cluster)
    {
        xml.Open("VpcSecurityGroups"u8);
        foreach (var group in cluster.SecurityGroups)
        {
            xml.Open("VpcSecurityGroupMembership"u8);
            xml.Value("VpcSecurityGroupId"u8, group);
            xml.Value("Status"u8, "active");
            xml.Close("VpcSecurityGroupMembership"u8);
        }

        xml.Close("VpcSecurityGroups"u8);
    }

    private static void WriteRest(XmlText xml, DbCluster cluster)
    {
        xml.Value("HostedZoneId"u8, "Z29XKXDKYMONMX");
        xml.Value("StorageEncrypted"u8, cluster.KmsKeyId is not null);
        xml.Value("KmsKeyId"u8, cluster.KmsKeyId);
        xml.Value("DbClusterResourceId"u8, cluster.ResourceId);
        xml.Value("DBClusterArn"u8, cluster.Arn);
        xml.Empty("AssociatedRoles"u8);
        xml.Value("IAMDatabaseAuthenticationEnabled"u8, cluster.IamAuthentication);
        xml.Value("ClusterCreateTime"u8, cluster.CreateTime);
        if (cluster is not { PendingPassword: null, PendingIdentifier: null, PendingUpgrade: null })
        {
            xml.Open("PendingModifiedValues"u8);
            xml.Value("DBClusterIdentifier"u8, cluster.PendingIdentifier);
            if (cluster.PendingPassword is not null) xml.Value("MasterUserPassword"u8, "****");
            xml.Value("EngineVersion"u8, cluster.PendingUpgrade?.Version);
            xml.Close("PendingModifiedValues"u8);
        }

        xml.Value("EngineMode"u8, "provisioned");
        xml.Value("DBClusterInstanceClass"u8, cluster.InstanceClass);
        xml.Value("StorageType"u8, cluster.StorageType);
        xml.Value("Iops"u8, cluster.Iops);
        if (cluster.IsMultiAz) xml.Value("PubliclyAccessible"u8, cluster.PubliclyAccessible);
        xml.Value("AutoMinorVersionUpgrade"u8, cluster.AutoMinorVersionUpgrade);
        if (cluster.BacktrackWindow > 0) xml.Value("BacktrackWindow"u8, cluster.BacktrackWindow);
        if (!cluster.LogExports.IsEmpty) xml.Values("EnabledCloudwatchLogsExports"u8, "member"u8, cluster.LogExports);
        xml.Value("DeletionProtection"u8, cluster.DeletionProtection);
        xml.Value("HttpEndpointEnabled"u8, false);
        xml.Value("ActivityStreamStatus"u8, "stopped");
        xml.Value("CopyTagsToSnapshot"u8, cluster.CopyTagsToSnapshot);
        xml.Value("CrossAccountClone"u8, false);
        TagXml.Write(xml, cluster.Tags);
        xml.Value("GlobalClusterIdentifier"u8, cluster.GlobalCluster);
        xml.Value("NetworkType"u8, "IPV4");
        xml.Value("AutomaticRestartTime"u8, cluster.RestartDue);
        xml.Value("EngineLifecycleSupport"u8, cluster.LifecycleSupport);
    }
}
