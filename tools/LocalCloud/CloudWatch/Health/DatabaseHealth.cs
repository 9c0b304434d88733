using DataReliability.LocalCloud.CloudWatch.Metrics;
using DataReliability.LocalCloud.Rds.Hosting;

namespace DataReliability.LocalCloud.CloudWatch.Health;

/// <summary>The metrics of AWS/RDS: looks at each database that has a real server from outside, as RDS does. A database that does
/// not answer the first packet of PostgreSQL's protocol has no data at all.</summary>
/// <param name="places">The accounts and Regions to look at.</param>
internal sealed class DatabaseHealth(DatabaseGauges gauges, Func<IEnumerable<(string Account, string Region)>> places, TimeProvider time) : IHealthSource
{
    public async Task<IReadOnlyList<Measurement>> LookAsync(CancellationToken cancellationToken)
    {
        var looks = await Task.WhenAll(places().SelectMany(place => gauges.Live(place.Account, place.Region).Select(database => LookAsync(database, place.Account, place.Region, cancellationToken))));
        return [.. looks.SelectMany(look => look)];
    }

    private async Task<IReadOnlyList<Measurement>> LookAsync(LiveDatabase database, string account, string region, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (!await PostgresKnock.AnswersAsync(database.Address, database.Port, cancellationToken)) return [];
        var dimensions = new List<KeyValuePair<string, string>> { KeyValuePair.Create("DBInstanceIdentifier", database.Id) };
        Measurement Measure(string name, string unit, double value) => new(MetricId.Of(account, region, "AWS/RDS", name, dimensions), unit, value);
        List<Measurement> all =
        [
            Measure("DatabaseConnections", "Count", LocalConnections.Count(database.Port)),
            Measure("EngineResponseTime", "Milliseconds", time.GetElapsedTime(started).TotalMilliseconds),
        ];
        if (await gauges.LagAsync(database, cancellationToken) is { } lag)
            all.Add(database.IsAurora ? Measure("AuroraReplicaLag", "Milliseconds", lag.TotalMilliseconds) : Measure("ReplicaLag", "Seconds", lag.TotalSeconds));
        if (gauges.FreeStorage(database) is { } free) all.Add(Measure("FreeStorageSpace", "Bytes", free));
        return all;
    }
}
