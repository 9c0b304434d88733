using DataReliability.RdsModel.Actions;
using DataReliability.RdsModel.Clusters.Flows;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Actions;

/// <summary>Changes a cluster: a new identifier or version waits for the maintenance window, or is applied now with ApplyImmediately;
/// all else is changed at once. A password takes its time.</summary>
internal static class ModifyDbCluster
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var cluster = world.Cluster(form.Required("DBClusterIdentifier"));
        var password = form.Text("MasterUserPassword") is { } asked ? Rules.Password(asked) : null;
        if (cluster.Status != "available") throw ClusterQueries.NotAvailable(cluster);
        var (identifier, upgrade) = (
            ClusterRules.OtherIdentifier(world, form, cluster) ?? cluster.PendingIdentifier, ClusterUpgrades.Of(world, form, cluster) ?? cluster.PendingUpgrade);
        var waits = identifier is not null || upgrade is not null;
        var changed = cluster with
        {
            // A group for another major version comes with that version.
            ParameterGroup = form.Text("DBClusterParameterGroupName") is null || upgrade is { IsMajor: true }
                ? cluster.ParameterGroup
                : ClusterRules.ParameterGroup(world, form, cluster.Engine, cluster.EngineVersion),
            SecurityGroups = Rules.SecurityGroups(world, form) ?? cluster.SecurityGroups,
            BackupRetention = ClusterRules.Retention(form) ?? cluster.BackupRetention,
            BackupWindow = form.Text("PreferredBackupWindow") is { } backup ? Windows.Daily(backup) : cluster.BackupWindow,
            MaintenanceWindow = form.Text("PreferredMaintenanceWindow") is { } window ? Windows.Weekly(window) : cluster.MaintenanceWindow,
            DeletionProtection = form.Flag("DeletionProtection") ?? cluster.DeletionProtection,
            IamAuthentication = form.Flag("EnableIAMDatabaseAuthentication") ?? cluster.IamAuthentication,
            CopyTagsToSnapshot = form.Flag("CopyTagsToSnapshot") ?? cluster.CopyTagsToSnapshot,
            AutoMinorVersionUpgrade = cluster.IsMultiAz ? form.Flag("AutoMinorVersionUpgrade") ?? cluster.AutoMinorVersionUpgrade : cluster.AutoMinorVersionUpgrade,
            LogExports = LogTypes.Changed(form, cluster.Engine, cluster.LogExports),
            InstanceClass = cluster.IsMultiAz ? form.Text("DBClusterInstanceClass") ?? cluster.InstanceClass : null,
            AllocatedStorage = cluster.IsMultiAz ? form.Number("AllocatedStorage") ?? cluster.AllocatedStorage : cluster.AllocatedStorage,
            PendingPassword = password,
            PendingIdentifier = identifier,
            PendingUpgrade = upgrade,
        };
        world.Clusters.Put(changed with
        {
            BackupDue = ClusterBackups.NextOf(world, changed),
            PendingDue = waits ? Windows.NextWeekly(changed.MaintenanceWindow, world.Now) : null,
        });
        if (waits && form.Flag("ApplyImmediately") == true)
            ClusterFlows.All.Start(world, cluster.Id, "apply-pending");
        else if (changed.InstanceClass != cluster.InstanceClass || changed.ParameterGroup != cluster.ParameterGroup)
            ClusterFlows.All.Start(world, cluster.Id, "modify");
        if (password is not null) ClusterFlows.All.Start(world, cluster.Id, "reset-password");
        return ClusterAnswer.Of(world, cluster.Id);
    }
}
