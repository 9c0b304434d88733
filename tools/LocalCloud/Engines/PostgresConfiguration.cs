using System.Text;

namespace DataReliability.LocalCloud.Engines;

/// <summary>The settings of a server: fit for many small servers on a small machine. The crash of
/// a server loses nothing that it acknowledged; only that of the machine may.</summary>
internal static class PostgresConfiguration
{
    /// <summary>The file that a cluster's postgresql.conf includes.</summary>
    public const string FileName = "localcloud.conf";

    /// <summary>Who may connect: as on RDS 15 and newer, TLS only, and nobody but AWS to the database rdsadmin.</summary>
    public const string HostAccess = """
        hostssl all      rdsadmin 127.0.0.1/32 scram-sha-256
        hostssl rdsadmin all      127.0.0.1/32 reject
        hostssl all      all      127.0.0.1/32 scram-sha-256
        hostssl replication rdsadmin 127.0.0.1/32 scram-sha-256

        """;

    /// <summary>Writes the settings.</summary>
    public static void Write(
        string dataDirectory, Version version, int port, ServerCertificates certificates, ServerSettings asked)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            // Small enough that reading a table reads its pages from disk.
            ["shared_buffers"] = "32MB",
            ["max_connections"] = "60",
            ["wal_level"] = "replica",
            ["max_wal_senders"] = "24",
            ["wal_sender_timeout"] = "10s",
            ["wal_receiver_timeout"] = "10s",
            ["wal_retrieve_retry_interval"] = "200ms",
            // What a standby that was away may miss; beyond that it is made anew.
            ["wal_keep_size"] = "64MB",
            ["archive_timeout"] = "5min",
            ["max_wal_size"] = "256MB",
            ["min_wal_size"] = "16MB",
            ["max_parallel_workers_per_gather"] = "0",
            ["jit"] = "off",
            ["shared_preload_libraries"] = "pg_stat_statements",
            ["password_encryption"] = "scram-sha-256",
            ["log_timezone"] = "UTC",
            ["TimeZone"] = "UTC",
            ["bgwriter_lru_maxpages"] = "0",
        };
        // One process fewer for each of the three workers; the system call is the same.
        if (version.Major >= 18) settings["io_method"] = "sync";
        foreach (var (name, value) in asked.Parameters) settings[name] = value;

        // After the caller's: these are LocalCloud's to say.
        settings["fsync"] = "off";
        // Backups and a killed server's recovery need it.
        settings["full_page_writes"] = "on";
        settings["listen_addresses"] = "127.0.0.1";
        settings["port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        settings["unix_socket_directories"] = "";
        // In the data folder, where a killed server's leftovers go with it.
        settings["dynamic_shared_memory_type"] = "mmap";
        settings["ssl"] = "on";
        settings["ssl_cert_file"] = certificates.CertificatePath;
        settings["ssl_key_file"] = certificates.KeyPath;
        settings["logging_collector"] = "off";
        settings["log_destination"] = "stderr";
        settings["archive_mode"] = "on";
        settings["archive_library"] = "";
        settings["archive_command"] = "/bin/true";
        settings["synchronous_standby_names"] = "";
        foreach (var (name, value) in asked.Own) settings[name] = value;
        if (version.Major < 15) settings.Remove("archive_library");

        var text = new StringBuilder();
        foreach (var (name, value) in settings)
            text.Append(name).Append(" = '").Append(value.Replace("'", "''", StringComparison.Ordinal)).Append("'\n");
        var file = Path.Combine(dataDirectory, FileName);
        File.WriteAllText(file, text.ToString());
        Posix.GiveToEngineUser(file);
    }
}
