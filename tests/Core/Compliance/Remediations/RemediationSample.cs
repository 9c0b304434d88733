using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Remediations;

namespace DataReliability.Core.Tests.Compliance.Remediations;

/// <summary>Resources that fail a control and can be mended.</summary>
internal static class RemediationSample
{
    public const string Stack = "ours";

    public static readonly RemediationTag Tag = new("team", "payments");

    public static RemediationPolicy Policy { get; } = new()
    {
        Mode = RemediationMode.Apply,
        Controls = RemediationCatalogue.Controls,
        Tag = Tag,
    };

    public static RemediationRules Rules(RemediationPolicy? policy) => new(Stack, policy, now => Sample.Context with { Now = now });

    public static RemediationSubject Subject(Resource resource) => new()
    {
        Resource = resource,
        Status = resource is DatabaseResource database ? database.Status : "available",
        Offer = resource is DatabaseResource of ? new EngineOffer(Offered(of), []) : default(Read<EngineOffer>),
    };

    /// <summary>By control, a resource that fails it.</summary>
    public static IReadOnlyDictionary<string, Resource> Failing { get; } = new Dictionary<string, Resource>(StringComparer.Ordinal)
    {
        ["RDS.1"] = Sample.Snapshot with { SharedWith = Sample.List("210987654321", "all") },
        ["RDS.7"] = Sample.Cluster with { DeletionProtection = false },
        ["RDS.8"] = Sample.Instance with { DeletionProtection = false },
        ["RDS.9"] = Sample.Instance with { LogExports = Sample.List("postgresql") },
        ["RDS.10"] = Sample.Instance with { IamAuthentication = false },
        ["RDS.11"] = Sample.Instance with { BackupRetentionDays = 6 },
        ["RDS.12"] = Sample.Cluster with { IamAuthentication = false },
        ["RDS.13"] = Sample.Instance with { AutoMinorVersionUpgrade = false },
        ["RDS.16"] = Sample.Cluster with { CopyTagsToSnapshot = false },
        ["RDS.17"] = Sample.Instance with { CopyTagsToSnapshot = false },
        ["RDS.34"] = Sample.Cluster with { LogExports = Sample.List("error") },
        ["RDS.35"] = Sample.MultiAZCluster with { AutoMinorVersionUpgrade = false },
        ["RDS.36"] = Sample.Instance with { LogExports = Sample.List() },
        ["RDS.37"] = Sample.AuroraPostgres with { LogExports = Sample.List() },
        ["RDS.40"] = Sample.SqlServer with { LogExports = Sample.List() },
        ["RDS.42"] = Sample.MariaDB with { LogExports = Sample.List("error", "general") },
        ["RDS.47"] = Sample.MultiAZCluster with { CopyTagsToSnapshot = false },
        ["RDS.48"] = Sample.MultiAZCluster with { Engine = "mysql", CopyTagsToSnapshot = false },
        ["RDS.50"] = Sample.Cluster with { BackupRetentionDays = 1 },
    };

    public static Proposal Propose(string control, RemediationSubject subject) =>
        RemediationCatalogue.For(control)!.Propose(subject, ControlCatalogue.Find(control)!, Sample.Context);

    private static IReadOnlyList<string> Offered(DatabaseResource database) => database.Engine.Match<IReadOnlyList<string>>(
        engine => engine switch
        {
            "postgres" => ["iam-db-auth-error", "postgresql", "upgrade"],
            "aurora-postgresql" => ["instance", "postgresql"],
            _ when engine.StartsWith("sqlserver", StringComparison.Ordinal) => ["agent", "error"],
            _ => ["audit", "error", "general", "slowquery"],
        },
        _ => []);
}
