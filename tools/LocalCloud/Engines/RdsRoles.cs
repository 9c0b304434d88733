namespace DataReliability.LocalCloud.Engines;

/// <summary>The roles of an RDS instance: the superuser is AWS's, and the master user is a member of rds_superuser.</summary>
internal static class RdsRoles
{
    /// <summary>AWS's own database, into which nobody else may look.</summary>
    public const string AdminDatabase = "rdsadmin";

    /// <summary>What is run once in a new cluster's database postgres.</summary>
    public static string Script(Version version)
    {
        var predefined = new List<string> { "pg_monitor", "pg_signal_backend" };
        if (version.Major >= 15) predefined.Add("pg_checkpoint");
        if (version.Major >= 16) predefined.AddRange(["pg_use_reserved_connections", "pg_create_subscription"]);
        return $"""
            CREATE ROLE rds_password; CREATE ROLE rds_replication; CREATE ROLE rds_iam;
            CREATE ROLE rds_superuser;
            GRANT {string.Join(", ", predefined)}, rds_password, rds_replication TO rds_superuser WITH ADMIN OPTION;
            {ExtensionGrants}
            """;
    }

    /// <summary>An extension's functions belong to AWS's superuser, whoever creates it; RDS lets rds_superuser call them and
    /// pass that right on. Databases made later inherit this from template1.</summary>
    private const string ExtensionGrants = """
        CREATE FUNCTION pg_catalog.rds_grant_extension() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog AS $$
        DECLARE member regprocedure;
        BEGIN
          FOR member IN
            SELECT d.objid::regprocedure FROM pg_event_trigger_ddl_commands() c
            JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = c.objid
              AND d.classid = 'pg_proc'::regclass AND d.deptype = 'e'
            WHERE c.object_type = 'extension'
          LOOP
            EXECUTE format('GRANT EXECUTE ON ROUTINE %s TO rds_superuser WITH GRANT OPTION', member);
          END LOOP;
        END $$;
        CREATE EVENT TRIGGER rds_grant_extension ON ddl_command_end WHEN TAG IN ('CREATE EXTENSION', 'ALTER EXTENSION')
          EXECUTE FUNCTION pg_catalog.rds_grant_extension();
        """;

    /// <summary>Makes the roles, AWS's own database and what new databases inherit.</summary>
    public static async Task CreateAsync(PostgresServer server, Version version, CancellationToken cancellationToken)
    {
        await RunAsync(server, "postgres", $"CREATE DATABASE {AdminDatabase}", cancellationToken);
        await RunAsync(server, AdminDatabase, "CREATE EXTENSION pg_buffercache", cancellationToken);
        await RunAsync(server, "postgres", Script(version), cancellationToken);
        await RunAsync(server, "template1", ExtensionGrants, cancellationToken);
    }

    /// <summary>Makes the master user, who owns the databases but AWS's.</summary>
    public static async Task CreateMasterAsync(
        PostgresServer server, string name, string password, string? database, CancellationToken cancellationToken)
    {
        var role = Quote(name);
        await RunAsync(
            server, "postgres",
            $"""
            CREATE ROLE {role} LOGIN CREATEDB CREATEROLE PASSWORD {Literal(password)} VALID UNTIL 'infinity';
            GRANT rds_superuser TO {role} WITH ADMIN OPTION;
            ALTER DATABASE postgres OWNER TO {role};
            ALTER DATABASE template1 OWNER TO {role};
            """,
            cancellationToken);
        if (database is not null and not "postgres")
            await RunAsync(server, "postgres", $"CREATE DATABASE {Quote(database)} OWNER {role}", cancellationToken);
    }

    /// <summary>Sets the password of the master user.</summary>
    public static Task SetPasswordAsync(PostgresServer server, string name, string password, CancellationToken cancellationToken) =>
        RunAsync(server, "postgres", $"ALTER ROLE {Quote(name)} PASSWORD {Literal(password)}", cancellationToken);

    private static async Task RunAsync(PostgresServer server, string database, string sql, CancellationToken cancellationToken)
    {
        await using var session = await server.ConnectAsync(database, cancellationToken);
        await using var command = session.CreateCommand();
#pragma warning disable CA2100 // names and literals are quoted; roles and passwords take no parameters
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Literal(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
