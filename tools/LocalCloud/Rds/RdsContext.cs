using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Rds.Model;
using DataReliability.LocalCloud.Rds.Storage;

namespace DataReliability.LocalCloud.Rds;

/// <summary>What the actions of RDS work with.</summary>
/// <param name="Stopping">LocalCloud ends.</param>
internal sealed record RdsContext(
    RdsModel Model, RdsOptions Options, CloudClock Clock, EventLog Events, IFaultList Faults, DatabaseHost Host, CancellationToken Stopping)
{
    private static readonly TimeSpan HoldPoll = TimeSpan.FromMilliseconds(100);

    /// <summary>Lets a resource keep a status for a modelled duration, and for as long as a fault holds it.</summary>
    public async Task StayAsync(string id, string status, TimeSpan modelled, CancellationToken cancellationToken)
    {
        await Clock.DelayAsync(modelled, cancellationToken);
        while (Faults.Strike("hold-status", "rds", action: null, id) is { } held && (held.Value ?? status) == status)
            await Task.Delay(HoldPoll, Clock.Time, cancellationToken);
    }

    /// <summary>The parameters of an instance's group.</summary>
    public IReadOnlyDictionary<string, string> ParametersOf(DbInstance instance)
    {
        lock (Model.Gate)
        {
            return Model.ParameterGroups.TryGetValue(instance.ParameterGroup, out var group)
                ? group.Parameters
                : new Dictionary<string, string>(StringComparer.Ordinal);
        }
    }
}
