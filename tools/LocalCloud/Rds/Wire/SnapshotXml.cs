using System.Xml.Linq;
using DataReliability.LocalCloud.Rds.Model;
using static DataReliability.LocalCloud.Rds.Wire.RdsXml;

namespace DataReliability.LocalCloud.Rds.Wire;

/// <summary>A DBSnapshot on the wire.</summary>
internal static class SnapshotXml
{
    /// <param name="progress">Percent.</param>
    public static XElement Of(DbSnapshot snapshot, int progress) => Structure(
        "DBSnapshot",
        Value("DBSnapshotIdentifier", snapshot.Id),
        Value("DBInstanceIdentifier", snapshot.InstanceId),
        Value("SnapshotCreateTime", snapshot.CreateTime),
        Value("Engine", snapshot.Engine),
        Value("AllocatedStorage", snapshot.AllocatedStorage),
        Value("Status", snapshot.Status),
        Value("Port", snapshot.Port),
        Value("AvailabilityZone", snapshot.AvailabilityZone),
        Value("VpcId", "vpc-0000000000localcl"),
        Value("InstanceCreateTime", snapshot.InstanceCreateTime),
        Value("MasterUsername", snapshot.MasterUsername),
        Value("EngineVersion", snapshot.EngineVersion),
        Value("LicenseModel", snapshot.Engine.Contains("postgres", StringComparison.Ordinal) ? "postgresql-license" : "general-public-license"),
        Value("SnapshotType", snapshot.Type),
        Value("Iops", snapshot.Iops),
        Value("PercentProgress", progress),
        Value("SourceDBSnapshotIdentifier", snapshot.SourceArn),
        Value("StorageType", snapshot.StorageType),
        Value("Encrypted", snapshot.KmsKeyId is not null),
        Value("KmsKeyId", snapshot.KmsKeyId),
        Value("DBSnapshotArn", snapshot.Arn),
        Value("IAMDatabaseAuthenticationEnabled", snapshot.IamAuthentication),
        Structure("ProcessorFeatures"),
        Value("DbiResourceId", snapshot.ResourceId),
        Tags(snapshot.Tags),
        Value("OriginalSnapshotCreateTime", snapshot.OriginalCreateTime),
        Value("SnapshotDatabaseTime", snapshot.DatabaseTime),
        Value("SnapshotTarget", "region"));
}
