using DataReliability.RdsModel.Actions;
using DataReliability.RdsModel.Clusters.Flows;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Actions;

/// <summary>Changes a cluster at once: clusters keep nothing for the maintenance window here. A password takes its time.</summary>
internal static class ModifyDbCluster
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var cluster = world.Cluster(form.Required("DBClusterIdentifier"));
        var password = form.Text("MasterUserPassword") is { } asked ? Rules.Password(asked) : null;
        if (cluster.Status != "available") throw ClusterQueries.NotAvailable(cluster);
        if (form.Text("NewDBClusterIdentifier") is not null || form.Text("EngineVersion") is { } version && version != cluster.EngineVersion)
            throw new RdsRefusedException("InvalidParameterCombination", "LocalCloud neither renames nor upgrades clusters.");
        var changed = cluster with
        {
            ParameterGroup = form.Text("DBClusterParameterGroupName") is null
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
        };
        world.Clusters.Put(changed with { BackupDue = ClusterBackups.NextOf(world, changed) });
        if (changed.InstanceClass != cluster.InstanceClass || changed.ParameterGroup != cluster.ParameterGroup)
            ClusterFlows.All.Start(world, cluster.Id, "modify");
        if (password is not null) ClusterFlows.All.Start(world, cluster.Id, "reset-password");
        return ClusterAnswer.Of(world, cluster.Id);
    }
}
