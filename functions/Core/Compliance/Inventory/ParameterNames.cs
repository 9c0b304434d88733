namespace DataReliability.Core.Compliance.Inventory;

/// <summary>The parameters that controls read: the others need not be kept.</summary>
public static class ParameterNames
{
    /// <summary>PostgreSQL and SQL Server: 1 to refuse connections without TLS.</summary>
    public const string ForceSsl = "rds.force_ssl";

    /// <summary>MySQL and MariaDB: 1 or ON to refuse connections without TLS.</summary>
    public const string RequireSecureTransport = "require_secure_transport";

    /// <summary>Aurora MySQL: 1 or ON for advanced auditing.</summary>
    public const string ServerAuditLogging = "server_audit_logging";

    /// <summary>Aurora MySQL: what is audited.</summary>
    public const string ServerAuditEvents = "server_audit_events";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [ForceSsl, RequireSecureTransport, ServerAuditLogging, ServerAuditEvents];
}
