using System.Globalization;
using DataReliability.RdsModel.Actions.Catalog;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Wire;

/// <summary>A DBInstance on the wire.</summary>
internal static class InstanceXml
{
    public static string License(string engine) =>
        engine.Contains("postgres", StringComparison.Ordinal) ? "postgresql-license" : "general-public-license";

    public static void Write(XmlText xml, InstanceView view)
    {
        var parts = InstanceXmlCache.PartsOf(view);
        xml.Raw(parts.Head);
        xml.Value("LatestRestorableTime"u8, view.Latest);
        xml.Raw(parts.Tail);
    }

    /// <summary>All that comes before LatestRestorableTime, the one element that changes with time alone.</summary>
    public static void WriteHead(XmlText xml, InstanceView view)
    {
        var instance = view.Instance;
        xml.Open("DBInstance"u8);
        xml.Value("DBInstanceIdentifier"u8, instance.Id);
        xml.Value("DBInstanceClass"u8, instance.Class);
        xml.Value("Engine"u8, instance.Engine);
        xml.Value("DBInstanceStatus"u8, instance.Status);
        xml.Value("MasterUsername"u8, instance.MasterUsername);
        xml.Value("DBName"u8, instance.DbName);
        WriteEndpoint(xml, view);
        xml.Value("AllocatedStorage"u8, instance.AllocatedStorage);
        xml.Value("InstanceCreateTime"u8, instance.CreateTime);
        xml.Value("PreferredBackupWindow"u8, instance.BackupWindow);
        xml.Value("BackupRetentionPeriod"u8, instance.BackupRetention);
        xml.Empty("DBSecurityGroups"u8);
        WriteGroups(xml, view);
        xml.Value("PreferredMaintenanceWindow"u8, instance.MaintenanceWindow);
        WritePending(xml, instance.Pending);
    }

    /// <summary>All that comes after it.</summary>
    public static void WriteTail(XmlText xml, InstanceView view)
    {
        var instance = view.Instance;
        xml.Value("MultiAZ"u8, instance.MultiAz);
        xml.Value("EngineVersion"u8, instance.EngineVersion);
        xml.Value("AutoMinorVersionUpgrade"u8, instance.AutoMinorVersionUpgrade);
        xml.Value("ReadReplicaSourceDBInstanceIdentifier"u8, instance.ReplicaSource);
        xml.Values("ReadReplicaDBInstanceIdentifiers"u8, "ReadReplicaDBInstanceIdentifier"u8, instance.Replicas);
        xml.Value("LicenseModel"u8, License(instance.Engine));
        xml.Value("Iops"u8, instance.Iops);
        xml.Value("StorageThroughput"u8, instance.StorageThroughput);
        xml.Open("OptionGroupMemberships"u8);
        xml.Open("OptionGroupMembership"u8);
        xml.Value("OptionGroupName"u8, instance.OptionGroup);
        xml.Value("Status"u8, "in-sync");
        xml.Close("OptionGroupMembership"u8);
        xml.Close("OptionGroupMemberships"u8);
        xml.Value("SecondaryAvailabilityZone"u8, instance.SecondaryAvailabilityZone);
        xml.Value("PubliclyAccessible"u8, instance.PubliclyAccessible);
        WriteStatusInfos(xml, view);
        WriteRest(xml, view);
        xml.Close("DBInstance"u8);
    }

    private static void WriteRest(XmlText xml, InstanceView view)
    {
        var instance = view.Instance;
        xml.Value("StorageType"u8, instance.StorageType);
        xml.Value("DbInstancePort"u8, 0);
        xml.Value("DBClusterIdentifier"u8, instance.Cluster);
        xml.Value("StorageEncrypted"u8, instance.KmsKeyId is not null);
        xml.Value("KmsKeyId"u8, instance.KmsKeyId);
        xml.Value("DbiResourceId"u8, instance.ResourceId);
        xml.Value("CACertificateIdentifier"u8, instance.CertificateAuthority);
        xml.Open("CertificateDetails"u8);
        xml.Value("CAIdentifier"u8, instance.CertificateAuthority);
        xml.Value("ValidTill"u8, instance.CertificateEnd ?? Certificates.EndOf(instance.CertificateAuthority));
        xml.Close("CertificateDetails"u8);
        xml.Empty("DomainMemberships"u8);
        xml.Value("CopyTagsToSnapshot"u8, instance.CopyTagsToSnapshot);
        xml.Value("MonitoringInterval"u8, instance.MonitoringInterval);
        if (instance.Cluster is not null) xml.Value("PromotionTier"u8, instance.PromotionTier);
        xml.Value("DBInstanceArn"u8, instance.Arn);
        xml.Value("IAMDatabaseAuthenticationEnabled"u8, instance.IamAuthentication);
        xml.Value("PerformanceInsightsEnabled"u8, false);
        if (!instance.LogExports.IsEmpty) xml.Values("EnabledCloudwatchLogsExports"u8, "member"u8, instance.LogExports);
        xml.Value("DeletionProtection"u8, instance.DeletionProtection);
        xml.Empty("AssociatedRoles"u8);
        TagXml.Write(xml, instance.Tags);
        xml.Value("PercentProgress"u8, view.Progress?.ToString(CultureInfo.InvariantCulture));
        xml.Value("BackupTarget"u8, "region");
        xml.Value("NetworkType"u8, "IPV4");
        xml.Value("EngineLifecycleSupport"u8, instance.LifecycleSupport);
    }

    private static void WriteEndpoint(XmlText xml, InstanceView view)
    {
        if (view.Instance.CreateTime is null) return;
        xml.Open("Endpoint"u8);
        xml.Value("Address"u8, view.Address);
        xml.Value("Port"u8, view.Instance.Port);
        xml.Value("HostedZoneId"u8, "Z29XKXDKYMONMX");
        xml.Close("Endpoint"u8);
    }

    private static void WriteGroups(XmlText xml, InstanceView view)
    {
        var instance = view.Instance;
        xml.Open("VpcSecurityGroups"u8);
        foreach (var group in instance.SecurityGroups)
        {
            xml.Open("VpcSecurityGroupMembership"u8);
            xml.Value("VpcSecurityGroupId"u8, group);
            xml.Value("Status"u8, "active");
            xml.Close("VpcSecurityGroupMembership"u8);
        }

        xml.Close("VpcSecurityGroups"u8);
        xml.Open("DBParameterGroups"u8);
        xml.Open("DBParameterGroup"u8);
        xml.Value("DBParameterGroupName"u8, instance.ParameterGroup);
        xml.Value("ParameterApplyStatus"u8, instance.ParameterApplyStatus);
        xml.Close("DBParameterGroup"u8);
        xml.Close("DBParameterGroups"u8);
        xml.Value("AvailabilityZone"u8, instance.AvailabilityZone);
        if (view.Subnets is { } subnets) SubnetGroupXml.Write(xml, subnets, instance.Arn.Split(':')[3]);
    }

    private static void WritePending(XmlText xml, PendingChanges pending)
    {
        xml.Open("PendingModifiedValues"u8);
        xml.Value("DBInstanceClass"u8, pending.Class);
        xml.Value("AllocatedStorage"u8, pending.AllocatedStorage);
        xml.Value("MasterUserPassword"u8, pending.MasterUserPassword is null ? null : "****");
        xml.Value("Port"u8, pending.Port);
        xml.Value("BackupRetentionPeriod"u8, pending.BackupRetention);
        xml.Value("MultiAZ"u8, pending.MultiAz);
        xml.Value("EngineVersion"u8, pending.EngineVersion);
        xml.Value("Iops"u8, pending.Iops);
        xml.Value("StorageThroughput"u8, pending.StorageThroughput);
        xml.Value("DBInstanceIdentifier"u8, pending.NewIdentifier);
        xml.Value("StorageType"u8, pending.StorageType);
        xml.Value("CACertificateIdentifier"u8, pending.CertificateAuthority);
        xml.Value("DBSubnetGroupName"u8, pending.SubnetGroup);
        xml.Value("IAMDatabaseAuthenticationEnabled"u8, pending.IamAuthentication);
        xml.Close("PendingModifiedValues"u8);
    }

    /// <summary>Only read replicas have status infos.</summary>
    private static void WriteStatusInfos(XmlText xml, InstanceView view)
    {
        if (view is not { Instance: { ReplicaSource: not null, CreateTime: not null }, Storage: { } storage })
        {
            xml.Empty("StatusInfos"u8);
            return;
        }

        xml.Open("StatusInfos"u8);
        xml.Open("DBInstanceStatusInfo"u8);
        xml.Value("StatusType"u8, "read replication");
        xml.Value("Normal"u8, storage.ReplicationError is null);
        xml.Value("Status"u8, storage.ReplicationError is null ? "replicating" : "error");
        xml.Value("Message"u8, storage.ReplicationError);
        xml.Close("DBInstanceStatusInfo"u8);
        xml.Close("StatusInfos"u8);
    }
}
