using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Predicates;

/// <summary>Whether a database exports logs to CloudWatch Logs.</summary>
internal static class LogExports
{
    /// <summary>Judges by the types that must all be exported.</summary>
    public static Verdict Judge(DatabaseResource database, IReadOnlyList<string> required) => database.LogExports.Judge(exported =>
    {
        var missing = required.Except(exported, StringComparer.Ordinal).ToList();
        return Verdict.When(missing.Count == 0, $"it exports {string.Join(", ", required)}", $"it does not export {string.Join(", ", missing)}");
    });

    /// <summary>What an engine must export; null for engines that are not judged.</summary>
    public static IReadOnlyList<string>? RequiredOf(string engine) => engine switch
    {
        Engines.Postgres => ["postgresql", "upgrade"],
        Engines.MySql or Engines.MariaDB or Engines.AuroraMySql or "aurora" => ["audit", "error", "general", "slowquery"],
        Engines.AuroraPostgres => ["postgresql"],
        _ when Engines.IsOracle(engine) => ["alert", "audit", "trace", "listener"],
        _ when Engines.IsSqlServer(engine) => ["error", "agent"],
        _ => null,
    };
}
