using System.Collections.Frozen;
using System.Globalization;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Actions.Groups;

/// <summary>The parameters that are known: those of PostgreSQL that people set, and those about TLS and auditing of other engines, which take
/// any parameter besides.</summary>
internal static class ParameterRules
{
    private const string Memory = "8-2147483647";
    private const string Flag = "0,1";

    private static readonly FrozenDictionary<string, ParameterRule> PostgreSql = new Dictionary<string, ParameterRule>(StringComparer.Ordinal)
    {
        ["archive_timeout"] = new("integer", "0-2147483647", IsDynamic: true, "300"),
        ["autovacuum"] = new("boolean", Flag, IsDynamic: true, "1"),
        ["autovacuum_max_workers"] = new("integer", "1-262143", IsDynamic: false),
        ["autovacuum_naptime"] = new("integer", "1-2147483", IsDynamic: true, "15"),
        ["autovacuum_vacuum_scale_factor"] = new("float", "0-100", IsDynamic: true, "0.1"),
        ["checkpoint_timeout"] = new("integer", "30-3600", IsDynamic: true),
        ["deadlock_timeout"] = new("integer", "1-2147483647", IsDynamic: true),
        ["default_statistics_target"] = new("integer", "1-10000", IsDynamic: true),
        ["effective_cache_size"] = new("integer", "1-2147483647", IsDynamic: true, "{DBInstanceClassMemory/16384}"),
        ["hot_standby_feedback"] = new("boolean", Flag, IsDynamic: true),
        ["idle_in_transaction_session_timeout"] = new("integer", "0-2147483647", IsDynamic: true, "86400000"),
        ["lock_timeout"] = new("integer", "0-2147483647", IsDynamic: true),
        ["log_autovacuum_min_duration"] = new("integer", "-1-2147483647", IsDynamic: true, "10000"),
        ["log_connections"] = new("boolean", null, IsDynamic: true),
        ["log_disconnections"] = new("boolean", Flag, IsDynamic: true),
        ["log_lock_waits"] = new("boolean", Flag, IsDynamic: true),
        ["log_min_duration_statement"] = new("integer", "-1-2147483647", IsDynamic: true),
        ["log_statement"] = new("string", "none,ddl,mod,all", IsDynamic: true),
        ["log_temp_files"] = new("integer", "-1-2147483647", IsDynamic: true),
        ["maintenance_work_mem"] = new("integer", "1024-2147483647", IsDynamic: true, "GREATEST({DBInstanceClassMemory*1024/63963136},65536)"),
        ["max_connections"] = new("integer", "6-262143", IsDynamic: false, "LEAST({DBInstanceClassMemory/9531392},5000)"),
        ["max_locks_per_transaction"] = new("integer", "10-2147483647", IsDynamic: false, "64"),
        ["max_logical_replication_workers"] = new("integer", "0-262143", IsDynamic: false),
        ["max_parallel_workers"] = new("integer", "0-1024", IsDynamic: true, "GREATEST(${DBInstanceVCPU/2},8)"),
        ["max_parallel_workers_per_gather"] = new("integer", "0-1024", IsDynamic: true),
        ["max_prepared_transactions"] = new("integer", "0-262143", IsDynamic: false, "0"),
        ["max_replication_slots"] = new("integer", "5-262143", IsDynamic: false),
        ["max_slot_wal_keep_size"] = new("integer", "-1-2147483647", IsDynamic: true),
        ["max_standby_archive_delay"] = new("integer", "-1-2147483647", IsDynamic: true),
        ["max_standby_streaming_delay"] = new("integer", "-1-2147483647", IsDynamic: true),
        ["max_wal_senders"] = new("integer", "5-262143", IsDynamic: false),
        ["max_wal_size"] = new("integer", "128-201326592", IsDynamic: true, "6144"),
        ["max_worker_processes"] = new("integer", "0-262143", IsDynamic: false, "GREATEST(${DBInstanceVCPU*2},8)"),
        ["min_wal_size"] = new("integer", "128-201326592", IsDynamic: true, "192"),
        ["random_page_cost"] = new("float", "0-1.79769e+308", IsDynamic: true),
        ["rds.force_ssl"] = new("boolean", Flag, IsDynamic: true, "1"),
        ["rds.log_retention_period"] = new("integer", "1440-10080", IsDynamic: true, "4320"),
        ["rds.logical_replication"] = new("boolean", Flag, IsDynamic: false, "0"),
        ["search_path"] = new("string", null, IsDynamic: true),
        ["session_replication_role"] = new("string", "origin,replica,local", IsDynamic: true),
        ["shared_buffers"] = new("integer", "16-1073741823", IsDynamic: false, "{DBInstanceClassMemory/32768}"),
        ["shared_preload_libraries"] = new("list", null, IsDynamic: false, "pg_stat_statements"),
        ["statement_timeout"] = new("integer", "0-2147483647", IsDynamic: true),
        ["synchronous_commit"] = new("string", "local,on,off", IsDynamic: true, "on"),
        ["temp_buffers"] = new("integer", "100-1073741823", IsDynamic: true),
        ["timezone"] = new("string", null, IsDynamic: true, "UTC"),
        ["track_activity_query_size"] = new("integer", "100-1048576", IsDynamic: false, "4096"),
        ["vacuum_cost_limit"] = new("integer", "1-10000", IsDynamic: true),
        ["wal_keep_size"] = new("integer", "0-2147483647", IsDynamic: true, "2048"),
        ["wal_receiver_timeout"] = new("integer", "0-3600000", IsDynamic: true, "30000"),
        ["wal_sender_timeout"] = new("integer", "0-3600000", IsDynamic: true, "30000"),
        ["work_mem"] = new("integer", Memory, IsDynamic: true),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ParameterRule> MySql = new Dictionary<string, ParameterRule>(StringComparer.Ordinal)
    {
        ["require_secure_transport"] = new("boolean", Flag, IsDynamic: true, "0"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ParameterRule> AuroraMySql = new Dictionary<string, ParameterRule>(StringComparer.Ordinal)
    {
        ["require_secure_transport"] = new("boolean", "ON,OFF", IsDynamic: true, "OFF"),
        ["server_audit_events"] = new("list", null, IsDynamic: true),
        ["server_audit_logging"] = new("boolean", Flag, IsDynamic: true, "0"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ParameterRule> SqlServer = new Dictionary<string, ParameterRule>(StringComparer.Ordinal)
    {
        ["rds.force_ssl"] = new("boolean", Flag, IsDynamic: false, "0"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is known of a parameter; null where nothing is.</summary>
    public static ParameterRule? Find(string family, string name) => Of(family).GetValueOrDefault(name) is not { } rule ? null
        // PostgreSQL demands TLS from version 15 on.
        : name == "rds.force_ssl" && family is "postgres12" or "postgres13" or "postgres14" ? rule with { Default = "0" }
        : rule;

    public static bool IsDynamic(string family, string name) => Find(family, name) is { IsDynamic: true };

    /// <summary>The names of a group's parameters, in order.</summary>
    public static IEnumerable<string> Names(DbParameterGroup group) =>
        Of(group.Family).Keys.Union(group.Parameters.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Refuses what RDS refuses.</summary>
    public static void Check(string family, string name, string value, string method)
    {
        if (method is not ("immediate" or "pending-reboot"))
            throw new RdsRefusedException("InvalidParameterValue", $"Invalid apply method {method}: it must be immediate or pending-reboot.");
        if (!IsPostgreSql(family)) return;
        if (Find(family, name) is not { } rule)
            throw new RdsRefusedException("InvalidParameterValue", $"Could not find parameter with name: {name}");
        if (method == "immediate" && !rule.IsDynamic)
            throw new RdsRefusedException("InvalidParameterCombination", $"cannot use immediate apply method for static parameter {name}");
        // A formula speaks of instance classes, which only RDS can evaluate.
        if (!value.Contains('{', StringComparison.Ordinal) && rule.Allowed is { } allowed && !Fits(value, rule.DataType, allowed))
            throw new RdsRefusedException("InvalidParameterValue", $"Invalid parameter value: {value} for: {name} allowed values are: {allowed}");
    }

    private static FrozenDictionary<string, ParameterRule> Of(string family) => IsPostgreSql(family) ? PostgreSql
        : family.StartsWith("aurora-mysql", StringComparison.Ordinal) ? AuroraMySql
        : family.StartsWith("mysql", StringComparison.Ordinal) || family.StartsWith("mariadb", StringComparison.Ordinal) ? MySql
        : family.StartsWith("sqlserver-", StringComparison.Ordinal) ? SqlServer
        : FrozenDictionary<string, ParameterRule>.Empty;

    private static bool IsPostgreSql(string family) => family.Contains("postgres", StringComparison.Ordinal);

    private static bool Fits(string value, string type, string allowed)
    {
        if (type is not ("integer" or "float")) return allowed.Split(',').Contains(value, StringComparer.Ordinal);
        var dash = allowed.IndexOf('-', 1);
        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && (type == "float" || number == Math.Floor(number))
            && number >= double.Parse(allowed[..dash], CultureInfo.InvariantCulture)
            && number <= double.Parse(allowed[(dash + 1)..], CultureInfo.InvariantCulture);
    }
}
