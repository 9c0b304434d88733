using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Remediations.Guards;

/// <summary>Only kinds of databases are changed whose settings are known to behave as documented.</summary>
internal static class Kind
{
    /// <summary>A name may have become another database's.</summary>
    public static string? Same(GuardCase asked) => asked.Subject.Lane.Match(
        lane => lane == asked.State.Target.Lane && asked.Resource.Arn == asked.State.Target.Arn
            ? null
            : $"{asked.State.Target.Id} is another one by now: {lane}, not {asked.State.Target.Lane}",
        unread => $"could not read which one it is: {string.Join("; ", unread)}");

    /// <summary>Of a member, most settings belong to its cluster: set on the instance they are refused, or mean nothing. Members of a
    /// Multi-AZ DB cluster have none of their own.</summary>
    public static string? Member(GuardCase asked) => asked.Resource is not DBInstance instance
        ? null
        : instance.ClusterId.And(instance.Engine).Match(
            known => known.First is not { } cluster || MayChange(asked, known.Second)
                ? null
                : $"it is a member of cluster {cluster}, to which the setting belongs: mend the cluster",
            unread => $"could not read whether it is a member of a cluster: {string.Join("; ", unread)}");

    public static string? Engine(GuardCase asked) => asked.Resource is not DatabaseResource database
        ? null
        : database.Engine.Match(
            engine => IsKnown(engine) ? null : $"its engine is {engine}: databases of RDS and Aurora are changed only, no custom ones",
            unread => $"could not read its engine: {string.Join("; ", unread)}");

    /// <summary>Changes resume or scale it.</summary>
    public static string? ServerlessV1(GuardCase asked) => asked.Resource is not DBCluster cluster
        ? null
        : cluster.EngineMode.Match(
            mode => mode is null or "provisioned" ? null : $"its engine mode is {mode}: only provisioned clusters and Serverless v2 are changed",
            unread => $"could not read its engine mode: {string.Join("; ", unread)}");

    private static bool MayChange(GuardCase asked, string engine) =>
        Engines.IsAurora(engine) && RemediationCatalogue.For(asked.State.Control)?.ChangesMembers is true;

    private static bool IsKnown(string engine) =>
        engine is Engines.Postgres or Engines.MySql or Engines.MariaDB
        || Engines.IsAurora(engine) || Engines.IsOracle(engine) || Engines.IsSqlServer(engine);
}
