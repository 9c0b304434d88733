namespace DataReliability.Core.Compliance.Controls.Predicates;

/// <summary>What controls ask of an engine's name, which is in lower case.</summary>
internal static class Engines
{
    public const string Postgres = "postgres";
    public const string MySql = "mysql";
    public const string MariaDB = "mariadb";
    public const string AuroraMySql = "aurora-mysql";
    public const string AuroraPostgres = "aurora-postgresql";

    /// <summary>Aurora of any kind; <c>aurora</c> is MySQL 5.6.</summary>
    public static bool IsAurora(string engine) => engine is "aurora" or AuroraMySql or AuroraPostgres;

    /// <summary>Neptune or DocumentDB, which the RDS calls list too.</summary>
    public static bool IsNeptuneOrDocumentDB(string engine) => engine is "neptune" or "docdb";

    public static bool IsSqlServer(string engine) => engine.StartsWith("sqlserver-", StringComparison.Ordinal);

    public static bool IsOracle(string engine) => engine.StartsWith("oracle-", StringComparison.Ordinal);

    /// <summary>The port that the engine listens on unless told; null for engines that controls do not judge.</summary>
    public static int? DefaultPort(string engine) => engine switch
    {
        MySql or MariaDB or "aurora" or AuroraMySql => 3306,
        Postgres or AuroraPostgres => 5432,
        _ when IsOracle(engine) || engine.StartsWith("custom-oracle-", StringComparison.Ordinal) => 1521,
        _ when IsSqlServer(engine) || engine.StartsWith("custom-sqlserver-", StringComparison.Ordinal) => 1433,
        _ when engine.StartsWith("db2-", StringComparison.Ordinal) => 50000,
        _ => null,
    };
}
