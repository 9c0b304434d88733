using System.Collections.Immutable;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions;

/// <summary>The logs that engines offer for export to CloudWatch Logs. Nothing is exported here: it is kept who should.</summary>
internal static class LogTypes
{
    private const string Configuration = "CloudwatchLogsExportConfiguration";

    public static ImmutableArray<string> Of(string engine) => engine switch
    {
        "postgres" => ["iam-db-auth-error", "postgresql", "upgrade"],
        "aurora-postgresql" => ["iam-db-auth-error", "instance", "postgresql"],
        "aurora-mysql" => ["audit", "error", "general", "iam-db-auth-error", "instance", "slowquery"],
        "mysql" => ["audit", "error", "general", "iam-db-auth-error", "slowquery"],
        "mariadb" => ["audit", "error", "general", "slowquery"],
        _ when engine.StartsWith("sqlserver-", StringComparison.Ordinal) => ["agent", "error"],
        _ when engine.StartsWith("oracle-", StringComparison.Ordinal) => ["alert", "audit", "listener", "oemagent", "trace"],
        _ => [],
    };

    /// <summary>What is exported after a modification, at once, whatever ApplyImmediately says.</summary>
    public static ImmutableArray<string> Changed(QueryForm form, string engine, ImmutableArray<string> exported)
    {
        var (enabled, disabled) = (Asked(form, engine, "EnableLogTypes"), Asked(form, engine, "DisableLogTypes"));
        return enabled.IsEmpty && disabled.IsEmpty
            ? exported
            : [.. exported.Union(enabled, StringComparer.Ordinal).Except(disabled, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static ImmutableArray<string> Asked(QueryForm form, string engine, string member)
    {
        var asked = form.Texts($"{Configuration}.{member}", "member");
        return asked.FirstOrDefault(type => !Of(engine).Contains(type, StringComparer.Ordinal)) is { } unknown
            ? throw new RdsRefusedException("InvalidParameterCombination", $"You cannot use the log types '{unknown}' with engine {engine}.")
            : asked;
    }
}
