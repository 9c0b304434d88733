using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>Which tables have point-in-time recovery, by name, or by ARN where they are metadata only: the engine does not keep that.</summary>
internal sealed class ContinuousBackups(CloudClock clock, StateKind<BackupSetting> state)
{
    private readonly ConcurrentDictionary<string, bool> _enabled =
        new(state.Load().Select(s => KeyValuePair.Create(s.Key, s.Value.IsEnabled)), StringComparer.Ordinal);

    public void Set(string table, bool enabled)
    {
        state.Save(table, new BackupSetting(enabled));
        _enabled[table] = enabled;
    }

    /// <summary>Sets what is not saved, unless it is known.</summary>
    public void Seed(string table, bool enabled) => _enabled.TryAdd(table, enabled);

    public JsonObject Describe(string table)
    {
        var enabled = _enabled.GetValueOrDefault(table);
        var recovery = new JsonObject { ["PointInTimeRecoveryStatus"] = enabled ? "ENABLED" : "DISABLED" };
        if (enabled)
        {
            recovery["EarliestRestorableDateTime"] = clock.Started.ToUnixTimeSeconds();
            recovery["LatestRestorableDateTime"] = clock.Now.ToUnixTimeSeconds();
        }

        return new JsonObject { ["ContinuousBackupsStatus"] = "ENABLED", ["PointInTimeRecoveryDescription"] = recovery };
    }
}
