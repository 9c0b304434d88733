namespace DataReliability.LocalCloud.Engines;

/// <summary>The extensions that RDS lets its master user create, among those that PostgreSQL ships.</summary>
internal static class AllowedExtensions
{
    private static readonly string[] Names =
    [
        "amcheck", "bloom", "dblink", "earthdistance", "pageinspect", "pg_buffercache", "pg_freespacemap", "pg_prewarm",
        "pg_stat_statements", "pg_visibility", "pg_walinspect", "pgrowlocks", "pgstattuple", "postgres_fdw", "sslinfo", "autoinc",
        "insert_username", "moddatetime", "refint", "xml2",
    ];

    /// <summary>Marks them trusted, as others already are: whoever may create objects in a database may then create them.</summary>
    public static void Trust(string extensionDirectory)
    {
        foreach (var name in Names)
        {
            var control = Path.Combine(extensionDirectory, $"{name}.control");
            if (!File.Exists(control)) continue;
            var text = File.ReadAllText(control);
            if (!text.Contains("trusted", StringComparison.Ordinal)) File.WriteAllText(control, $"{text.TrimEnd()}\ntrusted = true\n");
        }
    }
}
