using System.Xml.Linq;
using DataReliability.LocalCloud.Rds.Model;
using static DataReliability.LocalCloud.Rds.Wire.RdsXml;

namespace DataReliability.LocalCloud.Rds.Wire;

/// <summary>A DBInstance on the wire.</summary>
internal static class InstanceXml
{
    public static XElement Of(DbInstance instance, DateTimeOffset now) => Structure(
        "DBInstance",
        Value("DBInstanceIdentifier", instance.Id),
        Value("DBInstanceClass", instance.Class),
        Value("Engine", instance.Engine),
        Value("DBInstanceStatus", instance.Status),
        Value("MasterUsername", instance.MasterUsername),
        Value("DBName", instance.DbName),
        instance.EndpointKnown ? Structure("Endpoint", Value("Address", "localhost"), Value("Port", instance.Port), Value("HostedZoneId", "Z29XKXDKYMONMX")) : null,
        Value("AllocatedStorage", instance.AllocatedStorage),
        Value("InstanceCreateTime", instance.CreateTime),
        Value("PreferredBackupWindow", instance.BackupWindow),
        Value("BackupRetentionPeriod", instance.BackupRetention),
        Structure("DBSecurityGroups"),
        Structure("VpcSecurityGroups", instance.SecurityGroups.Select(group => Structure(
            "VpcSecurityGroupMembership", Value("VpcSecurityGroupId", group), Value("Status", "active")))),
        Structure("DBParameterGroups", Structure(
            "DBParameterGroup", Value("DBParameterGroupName", instance.ParameterGroup), Value("ParameterApplyStatus", instance.ParameterApplyStatus))),
        Value("AvailabilityZone", instance.AvailabilityZone),
        Structure("DBSubnetGroup", Value("DBSubnetGroupName", instance.SubnetGroup), Value("DBSubnetGroupDescription", instance.SubnetGroup),
            Value("VpcId", "vpc-0000000000localcl"), Value("SubnetGroupStatus", "Complete"), Structure("Subnets")),
        Value("PreferredMaintenanceWindow", instance.MaintenanceWindow),
        Structure("PendingModifiedValues", instance.PasswordPending ? Value("MasterUserPassword", "****") : null),
        // Log is shipped every five minutes.
        instance is { BackupRetention: > 0, CreateTime: not null } ? Value("LatestRestorableTime", Latest(instance.CreateTime.Value, now.AddMinutes(-5))) : null,
        Value("MultiAZ", instance.MultiAz),
        Value("EngineVersion", instance.EngineVersion),
        Value("AutoMinorVersionUpgrade", instance.AutoMinorVersionUpgrade),
        Structure("ReadReplicaDBInstanceIdentifiers"),
        Value("LicenseModel", instance.Engine.Contains("postgres", StringComparison.Ordinal) ? "postgresql-license" : "general-public-license"),
        Value("Iops", instance.Iops),
        Structure("OptionGroupMemberships"),
        Value("PubliclyAccessible", instance.PubliclyAccessible),
        Structure("StatusInfos"),
        Value("StorageType", instance.StorageType),
        Value("DbInstancePort", 0),
        Value("StorageEncrypted", instance.KmsKeyId is not null),
        Value("KmsKeyId", instance.KmsKeyId),
        Value("DbiResourceId", instance.ResourceId),
        Value("CACertificateIdentifier", "rds-ca-rsa2048-g1"),
        Structure("DomainMemberships"),
        Value("CopyTagsToSnapshot", instance.CopyTagsToSnapshot),
        Value("MonitoringInterval", 0),
        Value("DBInstanceArn", instance.Arn),
        Value("IAMDatabaseAuthenticationEnabled", instance.IamAuthentication),
        Value("PerformanceInsightsEnabled", false),
        Value("DeletionProtection", instance.DeletionProtection),
        Structure("AssociatedRoles"),
        Tags(instance.Tags));

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
