using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Wire;

/// <summary>A DBSnapshot on the wire.</summary>
internal static class SnapshotXml
{
    /// <param name="progress">Percent.</param>
    public static void Write(XmlText xml, DbSnapshot snapshot, int progress)
    {
        xml.Open("DBSnapshot"u8);
        xml.Value("DBSnapshotIdentifier"u8, snapshot.Id);
        xml.Value("DBInstanceIdentifier"u8, snapshot.InstanceId);
        xml.Value("SnapshotCreateTime"u8, snapshot.CreateTime);
        xml.Value("Engine"u8, snapshot.Engine);
        xml.Value("AllocatedStorage"u8, snapshot.AllocatedStorage);
        xml.Value("Status"u8, snapshot.Status);
        xml.Value("Port"u8, snapshot.Port);
        xml.Value("AvailabilityZone"u8, snapshot.AvailabilityZone);
        xml.Value("VpcId"u8, Network.VpcId);
        xml.Value("InstanceCreateTime"u8, snapshot.InstanceCreateTime);
        xml.Value("MasterUsername"u8, snapshot.MasterUsername);
        xml.Value("EngineVersion"u8, snapshot.EngineVersion);
        xml.Value("LicenseModel"u8, InstanceXml.License(snapshot.Engine));
        xml.Value("SnapshotType"u8, snapshot.Type);
        xml.Value("Iops"u8, snapshot.Iops);
        xml.Value("StorageThroughput"u8, snapshot.StorageThroughput);
        xml.Value("OptionGroupName"u8, snapshot.OptionGroup);
        xml.Value("PercentProgress"u8, progress);
        xml.Value("SourceRegion"u8, snapshot.SourceRegion);
        xml.Value("SourceDBSnapshotIdentifier"u8, snapshot.SourceArn);
        xml.Value("StorageType"u8, snapshot.StorageType);
        xml.Value("Encrypted"u8, snapshot.KmsKeyId is not null);
        xml.Value("KmsKeyId"u8, snapshot.KmsKeyId);
        xml.Value("DBSnapshotArn"u8, snapshot.Arn);
        xml.Value("IAMDatabaseAuthenticationEnabled"u8, snapshot.IamAuthentication);
        xml.Empty("ProcessorFeatures"u8);
        xml.Value("DbiResourceId"u8, snapshot.ResourceId);
        TagXml.Write(xml, snapshot.Tags);
        xml.Value("OriginalSnapshotCreateTime"u8, snapshot.OriginalCreateTime);
        xml.Value("SnapshotDatabaseTime"u8, snapshot.DatabaseTime);
        xml.Value("SnapshotTarget"u8, "region");
        xml.Value("MultiTenant"u8, false);
        xml.Value("DedicatedLogVolume"u8, false);
        xml.Close("DBSnapshot"u8);
    }
}
