using DataReliability.LocalCloud.Engines;
using DataReliability.LocalCloud.Rds.Storage;
using DataReliability.RdsModel.Engines;

namespace DataReliability.LocalCloud.Rds.Hosting;

/// <summary>Brings the databases back that an earlier LocalCloud had, however it ended.</summary>
internal sealed class Reopening(DatabaseHost host, EngineCrew crew, ModelHost model)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var known = model.Look(cloud => cloud.Worlds.SelectMany(world => world.Storage).Select(storage => storage.Id).ToHashSet(StringComparer.Ordinal));
        if (known.Count == 0) return;
        await Task.Yield();
        IReadOnlyDictionary<string, Exception> failures;
        try
        {
            failures = await host.Groups.ReopenAsync(cancellationToken);
        }
        catch (EngineUnavailableException)
        {
            // Work on the databases fails and says so; the rest of LocalCloud goes on.
            return;
        }

        foreach (var group in host.Groups.All.ToList())
        {
            // What was being made for an instance that nobody has heard of.
            if (!known.Contains(group.Id)) await group.DeleteAsync();
            else crew.Watch(group);
        }

        foreach (var id in failures.Keys)
        {
            if (host.Groups.Find(id) is { } group) await model.ReportEngineAsync(id, group.Leader, EngineHealth.Dead);
        }
    }
}
