using DataReliability.Core.Snapshots.Checks;
using Npgsql;

namespace DataReliability.Postgres.Connections;

/// <summary>Opens sessions on the databases of one restored instance, patiently.</summary>
internal sealed class PostgresConnector(
    PostgresCheckOptions options, TimeProvider time, DataCheckRequest request, string password, TimeBudget budget)
{
    /// <summary>Connects, and again within the bound of the options while the database starts or awaits its password.</summary>
    public async Task<ConnectOutcome> ConnectAsync(string database, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new ConnectOutcome.Connected(await OpenAsync(database, cancellationToken));
            }
            catch (NpgsqlException exception)
            {
                var tried = time.GetElapsedTime(started);
                if (!exception.MayPass() || tried + options.ConnectPause > options.ConnectWithin || budget.Left < options.ConnectPause)
                {
                    return new ConnectOutcome.Refused(
                        $"database {database} at {request.Host}:{request.Port} as {request.User}: {exception.Tell()}",
                        exception is PostgresException known && known.IsCorruption());
                }
            }

            await Task.Delay(options.ConnectPause, time, cancellationToken);
        }
    }

    private async Task<DatabaseSession> OpenAsync(string database, CancellationToken cancellationToken)
    {
        // A data source for each session: nothing is pooled, so that nothing outlives the check.
        var session = new DatabaseSession(Build(database), database, budget);
        try
        {
            await session.ScalarAsync("select 1", cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    private NpgsqlDataSource Build(string database)
    {
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = request.Host,
            Port = request.Port,
            Username = request.User,
            Password = password,
            Database = database,
            ApplicationName = "data-reliability-checks",
            Pooling = false,
            Enlist = false,
            Timeout = (int)Math.Max(1, Math.Min(options.ConnectTimeout.TotalSeconds, Math.Max(1, budget.Left.TotalSeconds))),
            PersistSecurityInfo = false,
            IncludeErrorDetail = false,
            SslMode = options.Tls == PostgresTls.VerifyFull ? SslMode.VerifyFull : SslMode.Require,
            GssEncryptionMode = GssEncryptionMode.Disable,
        };
        if (options is { Tls: PostgresTls.VerifyFull, CaBundle: { } bundle })
        {
            settings.RootCertificate = bundle;
        }

        // Types are built in: nothing is read from catalogs, which may be what is broken.
        return new NpgsqlSlimDataSourceBuilder(settings.ConnectionString)
            .EnableTransportSecurity()
            .ConfigureTypeLoading(static types => types.EnableTypeLoading(false))
            .Build();
    }
}
