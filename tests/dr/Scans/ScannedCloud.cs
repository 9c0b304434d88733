using Amazon.Runtime;
using DataReliability.ComplianceReport;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Waivers;
using DataReliability.Dr.Cloud;
using DataReliability.Dr.Commands;
using DataReliability.Dr.Scans;
using DataReliability.Dr.Terminal;
using DataReliability.LocalCloud;
using DataReliability.LocalCloud.Engines;
using DataReliability.LocalCloud.Faults;
using DataReliability.RdsModel.Fleets;

namespace DataReliability.Dr.Tests.Scans;

/// <summary>A LocalCloud of its own with a fleet, scanned as from a terminal. Skips the test on a machine that lacks the engines.</summary>
internal sealed class ScannedCloud : IAsyncDisposable
{
    public const string Account = "111122223333";
    public const string Region = "eu-west-1";
    private readonly string _directory;
    private readonly LocalCloudHost _host;
    private readonly LocalRoutes _local;

    private ScannedCloud(string directory, LocalCloudHost host) => (_directory, _host, _local) = (directory, host, new LocalRoutes(host.Endpoint));

    public Uri Endpoint => _host.Endpoint;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<ScannedCloud> StartAsync(int fleet)
    {
        var directory = Directory.CreateTempSubdirectory("scan-cloud-").FullName;
        File.SetUnixFileMode(directory, (UnixFileMode)0b111_101_101);
        await File.WriteAllTextAsync(Path.Combine(directory, "template.yaml"), "Resources:\n  News: { Type: AWS::SNS::Topic }\n", Cancelled);
        var host = await LocalCloudHost.StartAsync(
            new LocalCloudOptions { ProjectDirectory = directory, RunDirectory = Path.Combine(directory, "run") }, progress: null, Cancelled);
        var cloud = new ScannedCloud(directory, host);
        try
        {
            await host.AddFleetAsync(new FleetPlan(fleet), Account, Region, Cancelled);
            return cloud;
        }
        catch (EngineUnavailableException e)
        {
            await cloud.DisposeAsync();
            Assert.Skip(e.Message);
            throw;
        }
    }

    public Task AddFleetAsync(int size, string account, string region) => _host.AddFleetAsync(new FleetPlan(size), account, region, Cancelled);

    public Task InjectAsync(Fault fault) => _host.InjectAsync(fault, Cancelled);

    /// <summary>Declares roles, keys and closed Regions of an account.</summary>
    public async Task DeclareAsync(string account, string json)
    {
        using var http = new HttpClient();
        using var body = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PutAsync(new Uri(Endpoint, $"/_local/accounts/{account}"), body, Cancelled);
        Assert.Equal(201, (int)answer.StatusCode);
    }

    /// <summary>How often people called each action.</summary>
    public async Task<Dictionary<string, long>> CallsAsync() => (await _local.CallsAsync(Cancelled)).Where(call => call.Principal == "person")
        .ToDictionary(call => $"{call.Service}:{call.Action}", call => call.Count, StringComparer.Ordinal);

    /// <summary>Access with the keys of an account.</summary>
    public AwsAccess Access(string account = Account) => new(new BasicAWSCredentials(account, account), null, Endpoint.ToString());

    /// <summary>Access by a role.</summary>
    public AwsAccess Role(string arn, string? externalId) =>
        AwsAccess.Assume(new BasicAWSCredentials(Account, Account), arn, externalId, Endpoint.ToString(), Region);

    /// <summary>Scans; without controls by all that a terminal asks for.</summary>
    public async Task<ScanResult> ScanAsync(
        string[]? controls = null, IReadOnlyList<(AwsAccess, string)>? places = null, string? directory = null, IReadOnlyList<Waiver>? waivers = null)
    {
        var asked = controls is null
            ? ControlCatalogue.All.Where(control => !control.Metadata.Reads.Any(field => field.Call == NoValidationRecords.Call))
            : controls.Select(id => ControlCatalogue.Find(id)!);
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "reliability.json"))) root = Path.GetDirectoryName(root)!;
        var context = new ControlContext { Now = TimeProvider.System.GetUtcNow(), Policy = await ScanCommand.PolicyAsync(null, root, Cancelled) };
        var (result, _) = await new ScanRun([.. asked], waivers ?? [], context, TimeProvider.System, new LineProgress(TextWriter.Null.WriteLine))
            .RunAsync(places ?? [(Access(), Region)], directory, [ReportFormat.Csv, ReportFormat.Json, ReportFormat.Html], Cancelled);
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        _local.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }
}
