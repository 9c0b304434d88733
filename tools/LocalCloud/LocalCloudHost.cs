using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Fleets;
using DataReliability.LocalCloud.FrontDoor;
using DataReliability.LocalCloud.Lambda;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds;
using DataReliability.LocalCloud.State;
using DataReliability.LocalCloud.Templates;
using DataReliability.RdsModel.Fleets;

namespace DataReliability.LocalCloud;

/// <summary>A LocalCloud that runs: the template's functions, their events and the services that they call, behind one port.</summary>
public sealed class LocalCloudHost : IAsyncDisposable
{
    private readonly Composition _composition;
    private readonly HttpListenerHost _listener;
    private readonly StateFolder _state;

    private LocalCloudHost(Composition composition, HttpListenerHost listener, StateFolder state) =>
        (_composition, _listener, _state) = (composition, listener, state);

    /// <summary>The front door, for <c>--endpoint-url</c> and <c>/_local/</c>.</summary>
    public Uri Endpoint => _listener.Endpoint;

    /// <summary>The template, evaluated: physical ids, ARNs and outputs.</summary>
    public CloudTemplate Template => _composition.Template;

    /// <summary>RDS: its certificates, and what people do to it outside its API.</summary>
    public RdsEndpoint Rds => _composition.Rds;

    /// <summary>The services of AWS that are served, and how faithful each of their actions is.</summary>
    public IReadOnlyList<IServedService> Services => _composition.Services;

    /// <summary>Modelled time.</summary>
    public CloudClock Clock => _composition.Clock;

    /// <summary>The ids of the processes that run a function now.</summary>
    /// <param name="logicalId">The function.</param>
    public IReadOnlyList<int> ProcessIds(string logicalId) => _composition.Fleet.Find(logicalId)?.ProcessIds ?? [];

    /// <summary>Injects a fault, as POST /_local/faults does; answers it with its id.</summary>
    /// <exception cref="FormatException">A field of the fault is wrong; the message names it and what is allowed.</exception>
    /// <exception cref="ArgumentException">The fault names what does not exist.</exception>
    public Task<Fault> InjectAsync(Fault fault, CancellationToken cancellationToken) => _composition.Injector.InjectAsync(fault, cancellationToken);

    /// <summary>Puts databases and tables that are metadata only into an account and Region, those that are played when null, as POST
    /// /_local/fleet does.</summary>
    /// <exception cref="ArgumentException">The plan is out of bounds.</exception>
    public Task<FleetSummary> AddFleetAsync(FleetPlan plan, string? account, string? region, CancellationToken cancellationToken) =>
        _composition.Fleets.AddAsync(plan, account, region, cancellationToken);

    /// <summary>Starts everything; when it returns, the front door answers and schedules tick.</summary>
    /// <param name="options">Where and how fast.</param>
    /// <param name="progress">Hears in a line what happens; null to stay silent.</param>
    /// <exception cref="TemplateException">The template has faults, or a function is not built.</exception>
    /// <exception cref="Engines.EngineUnavailableException">An engine can't be had; the message says how to get it.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LocalCloudHost> StartAsync(LocalCloudOptions options, IProgress<string>? progress, CancellationToken cancellationToken = default)
    {
        var template = new TemplateReader
        {
            Account = options.Account,
            Region = options.Region,
            StackName = options.StackName,
            ParameterOverrides = options.ParameterOverrides,
            HoldsRules = !options.MayBreakRules,
        }.ReadFile(Path.Combine(options.ProjectDirectory, options.TemplateFile));
        new BuildOutputs(options).Check(template);
        Directory.CreateDirectory(options.RunDirectory);
        var isNew = !Directory.EnumerateFileSystemEntries(options.RunDirectory).Any();
        var state = new StateFolder(options.RunDirectory);
        Composition? composition = null;
        HttpListenerHost? listener = null;
        try
        {
            composition = new Composition(options, template, state, progress);
            await composition.StartEnginesAsync(progress, cancellationToken);
            listener = await HttpListenerHost.StartAsync(options.Port, composition.HandleAsync, cancellationToken);
            progress?.Report($"listening on {listener.Endpoint}");
            composition.StartFunctions(listener.Endpoint);
            await composition.Injector.ResumeAsync(cancellationToken);
            progress?.Report($"{template.Functions.Count} functions, {composition.Schedules} schedules, {composition.Rules} rules, {composition.Streams} streams");
            return new LocalCloudHost(composition, listener, state);
        }
        catch
        {
            if (composition is not null) await composition.DisposeAsync();
            if (listener is not null) await listener.DisposeAsync();
            state.Dispose();

            // What an earlier process left must survive a start that failed.
            if (isNew) composition?.Clean();
            throw;
        }
    }

    /// <summary>Stops everything that was started and removes the run directory.</summary>
    public async ValueTask DisposeAsync()
    {
        await _composition.DisposeAsync();
        await _listener.DisposeAsync();
        _state.Dispose();
        _composition.Clean();
    }
}
