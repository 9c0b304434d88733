using System.Collections.Immutable;
using DataReliability.LocalCloud.Engines;
using DataReliability.LocalCloud.Rds.Storage;
using DataReliability.RdsModel.Engines;

namespace DataReliability.LocalCloud.Rds.Hosting;

/// <summary>Brings the databases back that an earlier LocalCloud had, however it ended.</summary>
internal sealed class Reopening(DatabaseHost host, EngineCrew crew, ModelHost model)
{
    /// <summary>Brings them back.</summary>
    /// <returns>What became of them, in lines for people; empty when there were none.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        var owners = model.Look(cloud => cloud.Worlds.SelectMany(world => world.Storage)
            .ToDictionary(storage => storage.Id, storage => (Name: storage.Owner, storage.Writer), StringComparer.Ordinal));
        if (owners.Count == 0) return [];
        await Task.Yield();
        IReadOnlyDictionary<string, Exception> failures;
        try
        {
            failures = await host.Groups.ReopenAsync(cancellationToken);
        }
        catch (EngineUnavailableException fault)
        {
            // Work on the databases fails and says so; the rest of LocalCloud goes on.
            return [$"no database is back: {fault.Message}"];
        }

        var lines = new List<string>();
        foreach (var group in host.Groups.All.ToList())
        {
            // What was being made for an instance that nobody has heard of.
            if (!owners.TryGetValue(group.Id, out var owner))
            {
                await group.DeleteAsync();
                continue;
            }

            crew.Watch(group);
            if (group.State.Endpoints.Moved.Count == 0) continue;
            await model.ReportPortsAsync(group.Id, Ports(group.State.Record.Endpoints));
            lines.AddRange(group.State.Endpoints.Moved.Select(moved => $"{owner.Name} is at port {moved.Value} now: another process has its port {moved.Key}"));
        }

        foreach (var (id, fault) in failures.Where(failure => owners.ContainsKey(failure.Key)))
        {
            await model.ReportEngineAsync(id, host.Groups.Find(id)?.Leader ?? owners[id].Writer, EngineHealth.Dead);
            lines.Add($"{owners[id].Name} does not come back: {fault.Message}");
        }

        var names = owners.Where(owner => !failures.ContainsKey(owner.Key) && host.Groups.Find(owner.Key) is not null)
            .Select(owner => owner.Value.Name).Order(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? lines : [$"{string.Join(", ", names)}: back, with all that was committed", .. lines];
    }

    private static WorkDone Ports(IReadOnlyList<EndpointRecord> endpoints) => new()
    {
        Port = endpoints.FirstOrDefault(endpoint => endpoint.Name == EngineCrew.Endpoint)?.Port,
        Ports = endpoints.ToImmutableSortedDictionary(endpoint => endpoint.Name, endpoint => endpoint.Port, StringComparer.Ordinal),
    };
}
