using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Wire;

/// <summary>A DBClusterSnapshot on the wire.</summary>
internal static class ClusterSnapshotXml
{
    public static void Write(XmlText xml, DbClusterSnapshot snapshot)
    {
        var source = snapshot.Source;
        xml.Open("DBClusterSnapshot"u8);
        xml.Values("AvailabilityZones"u8, "AvailabilityZone"u8, source.AvailabilityZones);
        xml.Value("DBClusterSnapshotIdentifier"u8, snapshot.Id);
        xml.Value("DBClusterIdentifier"u8, source.Id);
        xml.Value("SnapshotCreateTime"u8, snapshot.CreateTime);
        xml.Value("Engine"u8, source.Engine);
        xml.Value("EngineMode"u8, "provisioned");
        xml.Value("AllocatedStorage"u8, source.AllocatedStorage);
        xml.Value("Status"u8, snapshot.Status);
        xml.Value("Port"u8, 0);
        xml.Value("VpcId"u8, Network.VpcId);
        xml.Value("ClusterCreateTime"u8, source.CreateTime);
        xml.Value("MasterUsername"u8, source.MasterUsername);
        xml.Value("EngineVersion"u8, source.EngineVersion);
        xml.Value("LicenseModel"u8, InstanceXml.License(source.Engine));
        xml.Value("SnapshotType"u8, snapshot.Type);
        xml.Value("PercentProgress"u8, snapshot.Status == "available" ? 100 : 0);
        xml.Value("StorageEncrypted"u8, snapshot.KmsKeyId is not null);
        xml.Value("BackupRetentionPeriod"u8, source.BackupRetention);
        xml.Value("KmsKeyId"u8, snapshot.KmsKeyId);
        xml.Value("DBClusterSnapshotArn"u8, snapshot.Arn);
        xml.Value("SourceDBClusterSnapshotArn"u8, snapshot.SourceArn);
        xml.Value("IAMDatabaseAuthenticationEnabled"u8, source.IamAuthentication);
        TagXml.Write(xml, snapshot.Tags);
        xml.Value("StorageType"u8, source.StorageType);
        xml.Value("DbClusterResourceId"u8, source.ResourceId);
        xml.Close("DBClusterSnapshot"u8);
    }
}
