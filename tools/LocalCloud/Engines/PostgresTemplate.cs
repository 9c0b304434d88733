using System.Security.Cryptography;
using System.Text;

namespace DataReliability.LocalCloud.Engines;

/// <summary>A fresh cluster with RDS's roles, made once per version and copied for every new database.</summary>
/// <param name="DataDirectory">The stopped cluster.</param>
/// <param name="AdminPassword">The password of its superuser.</param>
/// <param name="Settings">The names of the settings that this PostgreSQL knows.</param>
internal sealed record PostgresTemplate(string DataDirectory, string AdminPassword, IReadOnlySet<string> Settings)
{
    /// <summary>Finds the template of an installation, or makes it.</summary>
    public static async Task<PostgresTemplate> PrepareAsync(
        EngineInstallation engines, TimeProvider time, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var recipe = SHA256.HashData(Encoding.UTF8.GetBytes(
            RdsRoles.Script(engines.PostgresVersion) + PostgresConfiguration.HostAccess));
        var folder = Path.Combine(engines.Directory, $"template-{engines.EngineVersion}-{Convert.ToHexStringLower(recipe)[..8]}");
        if (!Directory.Exists(folder))
        {
            using var _ = await EngineCache.LockAsync(Path.Combine(engines.Directory, "template.lock"), time, cancellationToken);
            if (!Directory.Exists(folder))
            {
                progress?.Report("preparing a fresh PostgreSQL cluster (once)");
                await BuildAsync(engines, folder, time, cancellationToken);
            }
        }

        return new PostgresTemplate(
            Path.Combine(folder, "data"),
            await File.ReadAllTextAsync(Path.Combine(folder, "password"), cancellationToken),
            (await File.ReadAllLinesAsync(Path.Combine(folder, "settings"), cancellationToken)).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    private static async Task BuildAsync(EngineInstallation engines, string folder, TimeProvider time, CancellationToken cancellationToken)
    {
        var building = Directory.CreateDirectory(Path.Combine(engines.Directory, $"template-{Path.GetRandomFileName()}"));
        try
        {
            var password = await InitialiseAsync(engines, building.FullName, cancellationToken);
            var certificates = ServerCertificates.Create(Path.Combine(building.FullName, "tls"), time);
            var data = Path.Combine(building.FullName, "data");
            await using (var server = new PostgresServer(engines, data, Path.Combine(building.FullName, "log"), certificates, password))
            {
                await server.StartAsync(new Dictionary<string, string>(), cancellationToken);
                await RdsRoles.CreateAsync(server, engines.PostgresVersion, cancellationToken);
                await File.WriteAllLinesAsync(
                    Path.Combine(building.FullName, "settings"), await ReadSettingsAsync(server, cancellationToken), cancellationToken);
            }

            Directory.Delete(Path.Combine(building.FullName, "tls"), recursive: true);
            Directory.Move(building.FullName, folder);
        }
        finally
        {
            if (Directory.Exists(building.FullName)) Directory.Delete(building.FullName, recursive: true);
        }
    }

    private static async Task<string> InitialiseAsync(EngineInstallation engines, string folder, CancellationToken cancellationToken)
    {
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        var passwordFile = Path.Combine(folder, "password");
        await File.WriteAllTextAsync(passwordFile, "", cancellationToken);
        Posix.SetMode(passwordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllTextAsync(passwordFile, password, cancellationToken);
        Posix.GiveToEngineUser(passwordFile);

        var data = Path.Combine(folder, "data");
        Posix.CreateEngineDirectory(data);
        await EngineCommand.RunAsUserAsync(
            Path.Combine(engines.PostgresBin, "initdb"),
            ["-D", data, "-U", PostgresServer.Admin, $"--pwfile={passwordFile}", "--auth=scram-sha-256", "--data-checksums",
                "--wal-segsize=4", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"],
            cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(data, "pg_hba.conf"), PostgresConfiguration.HostAccess, cancellationToken);
        await File.AppendAllTextAsync(
            Path.Combine(data, "postgresql.conf"), $"\ninclude_if_exists '{PostgresConfiguration.FileName}'\n", cancellationToken);
        return password;
    }

    private static async Task<List<string>> ReadSettingsAsync(PostgresServer server, CancellationToken cancellationToken)
    {
        await using var session = await server.ConnectAsync("postgres", cancellationToken);
        await using var query = session.CreateCommand();
        query.CommandText = "SELECT name FROM pg_settings WHERE context <> 'internal' ORDER BY name";
        await using var rows = await query.ExecuteReaderAsync(cancellationToken);
        var names = new List<string>();
        while (await rows.ReadAsync(cancellationToken)) names.Add(rows.GetString(0));
        return names;
    }
}
