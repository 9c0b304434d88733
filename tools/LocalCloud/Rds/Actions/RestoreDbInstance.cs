using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Model;
using DataReliability.LocalCloud.Rds.Storage;
using DataReliability.LocalCloud.Rds.Wire;

namespace DataReliability.LocalCloud.Rds.Actions;

/// <summary>Makes an instance from a snapshot. What the call leaves out is the default, not the source's, but for the tags:
/// those are the source's.</summary>
internal sealed class RestoreDbInstance(RdsContext context, InstanceLifecycle lifecycle) : RdsAction(context)
{
    public override string Name => "RestoreDBInstanceFromDBSnapshot";

    protected override IReadOnlyList<object?> Run(QueryForm form)
    {
        var id = Rules.Identifier("DBInstanceIdentifier", form.Required("DBInstanceIdentifier"), 63);
        var snapshot = Model.Snapshot(form.Required("DBSnapshotIdentifier"));
        if (snapshot.Status != "available")
            throw new AwsErrorException("InvalidDBSnapshotState", $"The snapshot {snapshot.Id} is not available, but {snapshot.Status}.");
        if (form.Text("Engine") is { } engine && engine != snapshot.Engine)
            throw new AwsErrorException("InvalidParameterCombination", $"The snapshot's engine is {snapshot.Engine}, not {engine}.");
        InstanceQuota.Check(Context, id, snapshot.Copy is not null);
        var instance = Build(form, id, snapshot);
        Model.Instances.Add(id, instance);
        lifecycle.Create(instance, password: null, snapshot.Copy, snapshot.Id);
        // Its files stay until the restore has read them.
        snapshot.Work = Task.WhenAll(snapshot.Work, instance.Work);
        return [Xml(instance)];
    }

    private DbInstance Build(QueryForm form, string id, DbSnapshot snapshot)
    {
        var family = Rules.Family(snapshot.Engine, snapshot.EngineVersion);
        var resourceId = RdsModel.NewResourceId();
        return new DbInstance
        {
            Id = id,
            Arn = Model.Arn("db", id),
            ResourceId = resourceId,
            Engine = snapshot.Engine,
            EngineVersion = snapshot.EngineVersion,
            Class = form.Text("DBInstanceClass") ?? snapshot.InstanceClass,
            MasterUsername = snapshot.MasterUsername,
            DbName = snapshot.DbName,
            SubnetGroup = Rules.SubnetGroup(Model, form) ?? RdsModel.DefaultSubnetGroup,
            ParameterGroup = Rules.ParameterGroup(Model, form, family) ?? Rules.DefaultParameterGroup(family),
            SecurityGroups = Rules.SecurityGroups(Model, form) ?? [RdsModel.DefaultSecurityGroup],
            Tags = form.Tags() ?? [.. snapshot.SourceTags],
            AvailabilityZone = form.Text("AvailabilityZone") ?? $"{Model.Region}a",
            StorageType = form.Text("StorageType") ?? snapshot.StorageType,
            KmsKeyId = snapshot.KmsKeyId,
            AllocatedStorage = form.Number("AllocatedStorage") ?? snapshot.AllocatedStorage,
            Iops = form.Number("Iops") ?? snapshot.Iops,
            BackupRetention = CreateDbInstance.Retention(form) ?? snapshot.BackupRetention,
            Port = form.Number("Port") ?? snapshot.Port,
            MultiAz = form.Flag("MultiAZ") ?? false,
            AutoMinorVersionUpgrade = form.Flag("AutoMinorVersionUpgrade") ?? true,
            PubliclyAccessible = form.Flag("PubliclyAccessible") ?? false,
            CopyTagsToSnapshot = form.Flag("CopyTagsToSnapshot") ?? snapshot.CopyTagsToSnapshot,
            IamAuthentication = form.Flag("EnableIAMDatabaseAuthentication") ?? snapshot.IamAuthentication,
            DeletionProtection = form.Flag("DeletionProtection") ?? false,
            Database = snapshot.Copy is null ? null : new DatabaseEngine(Context.Host, resourceId, snapshot.DbName ?? "postgres"),
        };
    }
}
