using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Predicates;

/// <summary>Instances that a control leaves to their cluster or to their source.</summary>
internal static class Membership
{
    /// <summary>Judges an instance by itself; a member of a cluster is none of the control's business.</summary>
    public static Verdict ByItself(DBInstance instance, Func<Verdict> judge) => instance.ClusterId.Judge(cluster => cluster is null
        ? judge()
        : Verdict.NotApplicable($"it is a member of cluster {cluster}, which is judged in its place"));

    /// <summary>Judges what is no read replica; a replica's backups are its source's.</summary>
    public static Verdict NoReplica(DBInstance instance, Func<Verdict> judge) => instance.ReplicaSource.Judge(source => source is null
        ? judge()
        : Verdict.NotApplicable($"it is a read replica of {source}, which is backed up in its place"));

    /// <summary>Judges a cluster, or an instance that is neither a member of one nor a replica.</summary>
    public static Verdict Primary(DatabaseResource database, Func<Verdict> judge) => database is DBInstance instance
        ? ByItself(instance, () => NoReplica(instance, judge))
        : judge();
}
