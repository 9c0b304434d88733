using System.Globalization;
using System.Xml.Linq;
using DataReliability.LocalCloud.CloudWatch.Metrics;
using DataReliability.LocalCloud.FrontDoor;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.CloudWatch.Health;

/// <summary>The metrics of AWS/RDS: looks at each database from outside, as RDS does. A database that does not answer the
/// first packet of PostgreSQL's protocol has no data at all.</summary>
/// <param name="rds">RDS, asked for its instances by its own API.</param>
/// <param name="places">The accounts and Regions to look at.</param>
internal sealed class DatabaseHealth(IAwsEndpoint rds, Func<IEnumerable<(string Account, string Region)>> places, TimeProvider time) : IHealthSource
{
    public async Task<IReadOnlyList<Measurement>> LookAsync(CancellationToken cancellationToken)
    {
        var all = new List<Measurement>();
        foreach (var (account, region) in places())
        {
            var instances = await InstancesAsync(account, region, cancellationToken);
            var looks = await Task.WhenAll(instances.Select(i => LookAsync(i, account, region, cancellationToken)));
            all.AddRange(looks.SelectMany(l => l));
        }

        return all;
    }

    private async Task<IReadOnlyList<XElement>> InstancesAsync(string account, string region, CancellationToken cancellationToken)
    {
        var instances = new List<XElement>();
        for (string? marker = ""; marker is not null;)
        {
            var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["Action"] = "DescribeDBInstances", ["MaxRecords"] = "100" };
            if (marker.Length > 0) form["Marker"] = marker;
            var answer = await rds.HandleAsync(new AwsRequest("rds", "DescribeDBInstances", region, account, Principals.Person, form, default)
            {
                RequestId = "health",
                Protocol = WireProtocol.Query,
            }, cancellationToken);
            var document = XDocument.Load(new MemoryStream(answer.Body.ToArray()));
            instances.AddRange(document.Descendants().Where(e => e.Name.LocalName == "DBInstance"));
            marker = document.Descendants().FirstOrDefault(e => e.Name.LocalName == "Marker")?.Value;
        }

        return instances;
    }

    private async Task<IReadOnlyList<Measurement>> LookAsync(XElement instance, string account, string region, CancellationToken cancellationToken)
    {
        var id = Text(instance, "DBInstanceIdentifier");
        var endpoint = instance.Elements().FirstOrDefault(e => e.Name.LocalName == "Endpoint");
        if (id is null || endpoint is null || Text(endpoint, "Address") is not { } host
            || !int.TryParse(Text(endpoint, "Port"), NumberStyles.None, CultureInfo.InvariantCulture, out var port)) return [];
        // Metadata has an endpoint in AWS's domain: there is nothing behind it, and nothing to measure.
        if (host.EndsWith(".amazonaws.com", StringComparison.Ordinal)) return [];
        var started = time.GetTimestamp();
        if (!await PostgresKnock.AnswersAsync(host, port, cancellationToken)) return [];
        var dimensions = new List<KeyValuePair<string, string>> { KeyValuePair.Create("DBInstanceIdentifier", id) };
        Measurement Measure(string name, string unit, double value) => new(MetricId.Of(account, region, "AWS/RDS", name, dimensions), unit, value);
        return
        [
            Measure("DatabaseConnections", "Count", LocalConnections.Count(port)),
            Measure("EngineResponseTime", "Milliseconds", time.GetElapsedTime(started).TotalMilliseconds),
        ];
    }

    private static string? Text(XElement parent, string name) => parent.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
}
