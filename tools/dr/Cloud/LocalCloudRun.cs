using DataReliability.Dr.Commands;
using DataReliability.Dr.Runs;
using DataReliability.LocalCloud;
using DataReliability.LocalCloud.Engines;
using DataReliability.LocalCloud.Fleets;
using DataReliability.LocalCloud.Templates;
using DataReliability.RdsModel.Fleets;

namespace DataReliability.Dr.Cloud;

/// <summary>A LocalCloud that runs in this process, on a run directory.</summary>
public sealed class LocalCloudRun : IAsyncDisposable
{
    /// <summary>The Region that it plays.</summary>
    public const string DefaultRegion = "eu-west-1";

    private readonly LocalCloudHost _host;

    private LocalCloudRun(LocalCloudHost host)
    {
        _host = host;
        Access = CloudAccess.ToLocalCloud(Endpoint.ToString(), Region);
        Local = new LocalRoutes(Endpoint);
        State = CloudState.Open(Access, host.Template.Outputs["TableName"]);
    }

    /// <summary>Where it listens.</summary>
    public Uri Endpoint => _host.Endpoint;

    /// <summary>The Region that it plays.</summary>
    public string Region { get; } = DefaultRegion;

    /// <summary>The stack that it plays.</summary>
    public string StackName { get; } = "data-reliability-local";

    /// <summary>The certificates that verify its databases, PEM.</summary>
    public string CaBundle => _host.Rds.CaBundlePath;

    /// <summary>Clients, as a person has them.</summary>
    public CloudAccess Access { get; }

    /// <summary>Its own pages.</summary>
    public LocalRoutes Local { get; }

    /// <summary>The state of the stack.</summary>
    public CloudState State { get; }

    /// <summary>Brings it up.</summary>
    /// <exception cref="EnvironmentException">The machine lacks an engine, or the port is taken; the message says what to do.</exception>
    public static async Task<LocalCloudRun> StartAsync(
        RunDirectory run, LocalCloudSettings settings, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        // Whatever is started from here on inherits whose it is.
        Environment.SetEnvironmentVariable(RunProcesses.Marker, run.Path);
        var files = settings.Files ?? Path.Combine(run.Path, "cloud");
        var options = new LocalCloudOptions
        {
            ProjectDirectory = ProjectDirectory.Find(),
            RunDirectory = files,
            Port = settings.Port,
            Speed = settings.Speed,
            ManualClock = settings.ManualClock,
            Region = DefaultRegion,
            StackName = "data-reliability-local",
            KeepFiles = settings.KeepFiles,
            // Its leases are short, so that people need not wait for them.
            MayBreakRules = true,
            ParameterOverrides = new Dictionary<string, string>(settings.Parameters)
            {
                ["DatabaseCaBundle"] = Path.Combine(files, "rds", "ca.pem"),
            },
        };
        try
        {
            var cloud = new LocalCloudRun(await LocalCloudHost.StartAsync(options, progress, cancellationToken));
            run.Announce(cloud.Endpoint.ToString().TrimEnd('/'), cloud.State.Table);
            return cloud;
        }
        catch (Exception e) when (e is TemplateException or IOException or EngineUnavailableException or EngineStartException)
        {
            throw new EnvironmentException(e.Message, e);
        }
    }

    /// <summary>Puts databases and tables that are metadata only into an account and Region; null for those that it plays.</summary>
    public Task<FleetSummary> AddFleetAsync(FleetPlan plan, string? account, string? region, CancellationToken cancellationToken) =>
        _host.AddFleetAsync(plan, account, region, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Local.Dispose();
        Access.Dispose();
        await _host.DisposeAsync();
    }
}
