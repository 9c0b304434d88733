using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Clock;
using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>The stream records that faults hold back. They outlive the process; those of a mapping that the template no longer
/// has are dropped.</summary>
internal sealed class LateRecords
{
    private readonly Dictionary<string, Func<LateRecord, Task>> _readers = new(StringComparer.Ordinal);
    private readonly Postponed<LateRecord> _waiting;

    public LateRecords(StateKind<Postponement<LateRecord>> state, CloudClock clock) => _waiting = new Postponed<LateRecord>(
        state, clock, r => _readers.TryGetValue(r.Mapping, out var reader) ? reader(r) : Task.CompletedTask, r => $"a late stream record for {r.Mapping}");

    /// <summary>To be added to the clock once all readers are known.</summary>
    public IDueWork Waiting => _waiting;

    /// <summary>Sets who hands on the records of a mapping.</summary>
    public void Serve(string mapping, Func<LateRecord, Task> reader) => _readers[mapping] = reader;

    /// <param name="late">Modelled.</param>
    public void Add(string mapping, string shardId, JsonObject record, TimeSpan late) => _waiting.Add(new LateRecord(mapping, shardId, record), late);
}
