using System.Collections.Frozen;
using DataReliability.RdsModel.Actions.Catalog;
using DataReliability.RdsModel.Actions.Groups;
using DataReliability.RdsModel.Actions.Instances;
using DataReliability.RdsModel.Actions.Proxies;
using DataReliability.RdsModel.Actions.Snapshots;
using DataReliability.RdsModel.Actions.Subscriptions;
using DataReliability.RdsModel.Actions.Tags;
using DataReliability.RdsModel.Clusters.Actions;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions;

/// <summary>The actions that RDS serves. An action is a class in a folder beside this file, and a line here.</summary>
public static class ActionList
{
    /// <summary>The actions, in order of their names.</summary>
    public static IReadOnlyList<RdsAction> All { get; } = Ordered(
    [
        .. ClusterActionList.All,
        Of("AddTagsToResource", AddTagsToResource.Run, "Instances, snapshots, parameter, subnet and option groups."),
        Of("ApplyPendingMaintenanceAction", PendingMaintenance.Apply, "Instances: now, in the maintenance window, or not after all."),
        Of("CopyDBSnapshot", CopyDbSnapshot.Run, "The data is copied; from other Regions and accounts, too."),
        Of("CreateDBInstance", CreateDbInstance.Run, "PostgreSQL runs for real, other engines are metadata only. No domains, no managed passwords."),
        Of("CreateDBInstanceReadReplica", CreateDbInstanceReadReplica.Run, "An asynchronous streaming replica, with a standby of its own if Multi-AZ."),
        Of("CreateDBParameterGroup", CreateDbParameterGroup.Run, "In full."),
        Of("CreateDBProxy", DbProxyActions.Create, "What is set is kept; it pools nothing and nobody can connect to it."),
        Of("CreateDBSnapshot", CreateDbSnapshot.Run, "A base backup of the running database."),
        Of("CreateDBSubnetGroup", CreateDbSubnetGroup.Run, "Subnets are not looked up in EC2: they lie in the Region's zones in turn."),
        Of("CreateEventSubscription", EventSubscriptionActions.Create, "Kept, and its topic hears nothing: events are on EventBridge."),
        Of("CreateOptionGroup", OptionGroups.Create, "Without options: PostgreSQL has none."),
        Of("DeleteDBInstance", DeleteDbInstance.Run, "With final snapshot and automated snapshots; replicas are promoted."),
        Of("DeleteDBParameterGroup", DeleteDbParameterGroup.Run, "In full."),
        Of("DeleteDBProxy", DbProxyActions.Delete, "At once."),
        Of("DeleteDBSnapshot", DeleteDbSnapshot.Run, "The data goes when no restore reads it any more."),
        Of("DeleteDBSubnetGroup", DeleteDbSubnetGroup.Run, "In full."),
        Of("DeleteEventSubscription", EventSubscriptionActions.Delete, "At once."),
        Of("DeleteOptionGroup", OptionGroups.Delete, "In full."),
        Of("DescribeAccountAttributes", DescribeAccountAttributes.Run, "The quotas that are enforced; metadata-only instances use none."),
        Of("DescribeCertificates", DescribeCertificates.Run, "AWS's names; the certificates of the databases are LocalCloud's own."),
        Of("DescribeDBEngineVersions", DescribeDbEngineVersions.Run, "The versions that can be had here."),
        Of("DescribeDBInstances", DescribeDbInstances.Run, "All filters; pages with Markers."),
        Of("DescribeDBParameterGroups", DescribeDbParameterGroups.Run, "With the default groups."),
        Of("DescribeDBMajorEngineVersions", DescribeDbMajorEngineVersions.Run, "AWS's dates of support, of PostgreSQL and MySQL from the versions that it still extends."),
        Of("DescribeDBParameters", DescribeDbParameters.Run, "The parameters of PostgreSQL that people set, and of other engines those about TLS and auditing; not all of them."),
        Of("DescribeDBProxies", DbProxyActions.Describe, "In full; a proxy pools nothing."),
        Of("DescribeDBSecurityGroups", NeverMade.SecurityGroups, "None: AWS makes none outside of EC2-Classic, which is gone."),
        Of("DescribeDBSnapshotAttributes", SnapshotAttributes.Describe, "In full."),
        Of("DescribeDBSnapshots", DescribeDbSnapshots.Run, "All filters; shared and public ones, too."),
        Of("DescribeDBSubnetGroups", DescribeDbSubnetGroups.Run, "In full."),
        Of("DescribeEngineDefaultParameters", DescribeDbParameters.Defaults, "As DescribeDBParameters."),
        Of("DescribeEventCategories", DescribeEventCategories.Run, "The categories of the events that there are here."),
        Of("DescribeEvents", DescribeEvents.Run, "All filters; 14 days."),
        Of("DescribeEventSubscriptions", EventSubscriptionActions.Describe, "In full."),
        Of("DescribeOptionGroupOptions", OptionGroups.DescribeOptions, "None: PostgreSQL has no options."),
        Of("DescribeOptionGroups", OptionGroups.Describe, "With the default groups."),
        Of("DescribeOrderableDBInstanceOptions", DescribeOrderableDbInstanceOptions.Run, "A few classes for each version."),
        Of("DescribePendingMaintenanceActions", PendingMaintenance.Describe, "Those that were planned from outside."),
        Of("DescribeReservedDBInstances", NeverMade.ReservedInstances, "None: nothing can be reserved here."),
        Of("ListTagsForResource", ListTagsForResource.Run, "As AddTagsToResource."),
        Of("ModifyDBInstance", ModifyDbInstance.Run, "At once, with ApplyImmediately, or in the maintenance window, as AWS does for each parameter."),
        Of("ModifyDBParameterGroup", ModifyDbParameterGroup.Run, "Dynamic parameters reach running engines; static ones wait for a reboot."),
        Of("ModifyDBProxy", DbProxyActions.Modify, "RequireTLS and RoleArn."),
        Of("ModifyDBSnapshotAttribute", SnapshotAttributes.Modify, "In full."),
        Of("ModifyDBSubnetGroup", ModifyDbSubnetGroup.Run, "In full."),
        Of("ModifyEventSubscription", EventSubscriptionActions.Modify, "At once; sources stay as they were made."),
        Of("PromoteReadReplica", PromoteReadReplica.Run, "What the replica has not received is lost, for real."),
        Of("RebootDBInstance", RebootDbInstance.Run, "A restart; with ForceFailover the standby is promoted and the old writer fenced."),
        Of("RemoveTagsFromResource", RemoveTagsFromResource.Run, "As AddTagsToResource."),
        Of("ResetDBParameterGroup", ResetDbParameterGroup.Run, "In full."),
        Of("RestoreDBInstanceFromDBSnapshot", RestoreDbInstance.Run, "A new cluster from the snapshot's base backup; defaults and inherited tags as AWS has them."),
        Of("RestoreDBInstanceToPointInTime", RestoreDbInstanceToPointInTime.Run, "A base backup and the archived log up to the time."),
        Of("StartDBInstance", StartDbInstance.Run, "In full."),
        Of("StopDBInstance", StopDbInstance.Run, "Started again after seven days, as AWS does."),
    ]);

    private static readonly FrozenDictionary<string, RdsAction> ByName = All.ToFrozenDictionary(action => action.Name, StringComparer.Ordinal);

    internal static RdsAction? Find(string action) => ByName.GetValueOrDefault(action);

    private static List<RdsAction> Ordered(IEnumerable<RdsAction> actions) => [.. actions.OrderBy(action => action.Name, StringComparer.Ordinal)];

    private static RdsAction Of(string name, Func<RdsWorld, QueryForm, RdsResult> run, string fidelity) => new(name, fidelity) { Run = run };
}
