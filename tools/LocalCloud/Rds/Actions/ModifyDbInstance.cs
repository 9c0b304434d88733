using DataReliability.LocalCloud.Rds.Wire;

namespace DataReliability.LocalCloud.Rds.Actions;

/// <summary>Changes an instance. What needs no work on the database is in force at once; a password is pending first.</summary>
internal sealed class ModifyDbInstance(RdsContext context, InstanceLifecycle lifecycle) : RdsAction(context)
{
    public override string Name => "ModifyDBInstance";

    protected override IReadOnlyList<object?> Run(QueryForm form)
    {
        var instance = Available(form);
        var family = Rules.Family(instance.Engine, instance.EngineVersion);
        // All that can be refused comes before the first change.
        var password = form.Text("MasterUserPassword") is { } given ? Rules.Password(given) : null;
        var securityGroups = Rules.SecurityGroups(Model, form);
        var subnetGroup = Rules.SubnetGroup(Model, form);
        var parameterGroup = Rules.ParameterGroup(Model, form, family);
        var retention = CreateDbInstance.Retention(form);
        var (protection, copyTags, isPublic, iam) = (
            form.Flag("DeletionProtection"), form.Flag("CopyTagsToSnapshot"), form.Flag("PubliclyAccessible"),
            form.Flag("EnableIAMDatabaseAuthentication"));
        var (minor, multiAz, storage) = (form.Flag("AutoMinorVersionUpgrade"), form.Flag("MultiAZ"), form.Number("AllocatedStorage"));
        var type = form.Text("DBInstanceClass");

        if (parameterGroup is not null && parameterGroup != instance.ParameterGroup)
            (instance.ParameterGroup, instance.ParameterApplyStatus) = (parameterGroup, "pending-reboot");
        instance.SecurityGroups = securityGroups ?? instance.SecurityGroups;
        instance.SubnetGroup = subnetGroup ?? instance.SubnetGroup;
        instance.BackupRetention = retention ?? instance.BackupRetention;
        instance.DeletionProtection = protection ?? instance.DeletionProtection;
        instance.CopyTagsToSnapshot = copyTags ?? instance.CopyTagsToSnapshot;
        instance.PubliclyAccessible = isPublic ?? instance.PubliclyAccessible;
        instance.IamAuthentication = iam ?? instance.IamAuthentication;
        instance.AutoMinorVersionUpgrade = minor ?? instance.AutoMinorVersionUpgrade;
        instance.MultiAz = multiAz ?? instance.MultiAz;
        instance.AllocatedStorage = storage ?? instance.AllocatedStorage;
        instance.Class = type ?? instance.Class;
        instance.BackupWindow = form.Text("PreferredBackupWindow") ?? instance.BackupWindow;
        instance.MaintenanceWindow = form.Text("PreferredMaintenanceWindow") ?? instance.MaintenanceWindow;
        instance.PasswordPending |= password is not null;

        var visibly = securityGroups is not null || subnetGroup is not null || parameterGroup is not null || type is not null
            || multiAz is not null || storage is not null || isPublic is not null || iam is not null;
        lifecycle.Modify(instance, password, visibly);
        return [Xml(instance)];
    }
}
