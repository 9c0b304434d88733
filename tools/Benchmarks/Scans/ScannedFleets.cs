using System.Text.Json;
using DataReliability.LocalCloud;
using DataReliability.LocalCloud.Faults;
using DataReliability.RdsModel.Fleets;

namespace DataReliability.Benchmarks.Scans;

/// <summary>A LocalCloud with fleets that are metadata only, and a count of what is asked of it.</summary>
internal sealed class ScannedFleets : IAsyncDisposable
{
    /// <summary>Whose the fleets are.</summary>
    public const string Account = "111122223333";

    private const string Template =
        """
        Resources:
          Topic:
            Type: AWS::SNS::Topic
        """;

    private readonly LocalCloudHost _cloud;
    private readonly HttpClient _http;

    private ScannedFleets(LocalCloudHost cloud) => (_cloud, _http) = (cloud, new HttpClient { BaseAddress = cloud.Endpoint });

    public Uri Endpoint => _cloud.Endpoint;

    public static async Task<ScannedFleets> StartAsync(string folder, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "template.yaml"), Template, cancellationToken);
        // Real time: a delay of 50 ms is one of 50 ms.
        return new(await LocalCloudHost.StartAsync(
            new LocalCloudOptions { ProjectDirectory = folder, RunDirectory = Path.Combine(folder, "run"), Speed = 1 }, progress: null, cancellationToken));
    }

    public Task AddAsync(FleetPlan plan, string region, CancellationToken cancellationToken) => _cloud.AddFleetAsync(plan, Account, region, cancellationToken);

    /// <summary>Lets calls be late or refused; null takes all of it back.</summary>
    public async Task DisturbAsync(Func<string, Fault>? fault, CancellationToken cancellationToken)
    {
        using var cleared = await _http.DeleteAsync("/_local/faults", cancellationToken);
        cleared.EnsureSuccessStatusCode();
        foreach (var service in fault is null ? [] : (string[])["rds", "dynamodb", "tagging", "ec2", "backup", "dax", "application-autoscaling", "kms"])
            await _cloud.InjectAsync(fault!(service), cancellationToken);
    }

    /// <summary>How often each operation was called so far.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CallsAsync(CancellationToken cancellationToken)
    {
        using var answer = JsonDocument.Parse(await _http.GetStringAsync("/_local/calls?since=9999-01-01", cancellationToken));
        return answer.RootElement.GetProperty("totals").EnumerateArray()
            .GroupBy(total => $"{total.GetProperty("service").GetString()}:{total.GetProperty("action").GetString()}")
            .ToDictionary(calls => calls.Key, calls => calls.Sum(total => total.GetProperty("count").GetInt64()), StringComparer.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _cloud.DisposeAsync();
    }
}
