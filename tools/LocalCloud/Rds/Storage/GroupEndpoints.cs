using System.Collections.Concurrent;
using System.Net;
using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>The endpoints of a group. Each keeps its port, restarts of LocalCloud included; where another process has taken that
/// meanwhile, all endpoints on it move to one that is free. Safe for concurrent use.</summary>
internal sealed class GroupEndpoints : IAsyncDisposable
{
    private readonly GroupState _group;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentDictionary<string, TcpRelay> _relays = new(StringComparer.Ordinal);

    /// <summary>Opens those that the group's record names.</summary>
    public GroupEndpoints(GroupState group)
    {
        _group = group;
        var moved = new Dictionary<int, int>();
        foreach (var shared in group.Record.Endpoints.GroupBy(endpoint => endpoint.Port))
        {
            var relays = TcpRelay.OpenTogether(shared.Key, [.. shared.Select(endpoint => IPAddress.Parse(endpoint.Address ?? "127.0.0.1"))]);
            foreach (var (endpoint, relay) in shared.Zip(relays)) _relays[endpoint.Name] = relay;
            if (relays[0].Port != shared.Key) moved[shared.Key] = relays[0].Port;
        }

        Moved = moved;
        if (moved.Count > 0)
            group.Save(record => record with { Endpoints = [.. record.Endpoints.Select(each => each with { Port = moved.GetValueOrDefault(each.Port, each.Port) })] });
    }

    /// <summary>The ports that were another process's by the time they were to be opened again, with those taken instead.</summary>
    public IReadOnlyDictionary<int, int> Moved { get; }

    /// <summary>Opens endpoints on one port, or changes them. They lead somewhere from the next <see cref="Route"/> on.</summary>
    /// <returns>The port.</returns>
    public async Task<int> OpenAsync(IReadOnlyList<EndpointPlan> plans)
    {
        await _turn.WaitAsync();
        try
        {
            var port = await BindAsync(plans);
            var names = plans.Select(plan => plan.Name).ToHashSet(StringComparer.Ordinal);
            _group.Save(record => record with
            {
                Endpoints =
                [
                    .. record.Endpoints.Where(each => !names.Contains(each.Name)),
                    .. plans.Select(plan => new EndpointRecord(plan.Name, port, plan.Rule, plan.Address.Equals(IPAddress.Loopback) ? null : plan.Address.ToString())),
                ],
            });
            return port;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Opens these, or changes them, and closes all others.</summary>
    /// <returns>Their ports, by name.</returns>
    public async Task<IReadOnlyDictionary<string, int>> SetAsync(IReadOnlyList<EndpointPlan> plans)
    {
        foreach (var other in _group.Record.Endpoints.Where(each => plans.All(plan => plan.Name != each.Name))) await CloseAsync(other.Name);
        var ports = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var shared in plans.GroupBy(plan => plan.SharesPort ?? plan.Name))
        {
            var port = await OpenAsync([.. shared]);
            foreach (var plan in shared) ports[plan.Name] = port;
        }

        return ports;
    }

    public async Task CloseAsync(string name)
    {
        _group.Save(record => record with { Endpoints = [.. record.Endpoints.Where(each => each.Name != name)] });
        if (_relays.TryRemove(name, out var relay)) await relay.DisposeAsync();
    }

    /// <summary>Lets each lead to where its rule says.</summary>
    public void Route(Func<EndpointRule, IReadOnlyList<RelayTarget>> targets)
    {
        foreach (var endpoint in _group.Record.Endpoints)
            if (_relays.TryGetValue(endpoint.Name, out var relay)) relay.Route(targets(endpoint.Rule));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var relay in _relays.Values) await relay.DisposeAsync();
        _turn.Dispose();
    }

    private async Task<int> BindAsync(IReadOnlyList<EndpointPlan> plans)
    {
        var open = plans.Select(plan => _relays.GetValueOrDefault(plan.Name)).OfType<TcpRelay>().ToList();
        var missing = plans.Where(plan => !_relays.ContainsKey(plan.Name)).ToList();
        if (missing.Count == 0) return open[0].Port;
        var opened = TcpRelay.OpenTogether(open.Count == 0 ? null : open[0].Port, [.. missing.Select(plan => plan.Address)]);
        if (open.Count > 0 && opened[0].Port != open[0].Port)
        {
            foreach (var plan in plans) _relays.TryRemove(plan.Name, out _);
            foreach (var relay in open.Concat(opened)) await relay.DisposeAsync();
            (missing, opened) = ([.. plans], TcpRelay.OpenTogether(null, [.. plans.Select(plan => plan.Address)]));
        }

        foreach (var (plan, relay) in missing.Zip(opened)) _relays[plan.Name] = relay;
        return opened[0].Port;
    }
}
