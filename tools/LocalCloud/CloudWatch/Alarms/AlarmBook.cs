using System.Text.Json.Nodes;
using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.CloudWatch.Alarms;

/// <summary>All alarms and their history. Safe for concurrent use.</summary>
internal sealed class AlarmBook
{
    private const int MostHistory = 2000;
    private readonly Register<Alarm> _alarms;
    private readonly Register<AlarmHistoryItem> _history;
    private readonly CloudClock _clock;
    private readonly AlarmActionRunner _actions;
    private readonly Lock _lock = new();
    private long _order;

    public AlarmBook(StateFolder state, AlarmActionRunner actions, CloudClock clock)
    {
        (_actions, _clock) = (actions, clock);
        _alarms = new Register<Alarm>(state.Kind<Alarm>("monitoring", "alarms"));
        _history = new Register<AlarmHistoryItem>(state.Kind<AlarmHistoryItem>("monitoring", "history"));
        _order = _history.All.Select(h => h.Order).DefaultIfEmpty().Max();
    }

    public IReadOnlyList<Alarm> All => _alarms.All;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<AlarmHistoryItem> History => [.. _history.All.OrderByDescending(h => h.Order)];

    public Alarm? Find(string arn) => _alarms.Find(arn);

    /// <summary>Makes or changes an alarm; its state stays, and is INSUFFICIENT_DATA at first.</summary>
    public void Put(string arn, string name, JsonObject definition)
    {
        lock (_lock)
        {
            var known = _alarms.Find(arn);
            var state = known?.State ?? new AlarmState(AlarmState.InsufficientData, "Unchecked: Initial alarm creation", null, _clock.Now, _clock.Now);
            var alarm = new Alarm(arn, name, definition, state, _clock.Now);
            if (known is not null && JsonNode.DeepEquals(known.Definition, definition)) return;
            _alarms.Set(arn, alarm);
            Remember(alarm, "ConfigurationUpdate", $"Alarm \"{name}\" {(known is null ? "created" : "updated")}", new JsonObject
            {
                ["version"] = "1.0",
                ["type"] = known is null ? "Create" : "Update",
            });
        }
    }

    public void Remove(string arn)
    {
        lock (_lock)
        {
            if (_alarms.Find(arn) is { } alarm && _alarms.Remove(arn))
                Remember(alarm, "ConfigurationUpdate", $"Alarm \"{alarm.Name}\" deleted", new JsonObject { ["version"] = "1.0", ["type"] = "Delete" });
        }
    }

    public void EnableActions(string arn, bool isEnabled) => _alarms.Change(arn, a =>
    {
        var definition = (JsonObject)a.Definition.DeepClone();
        definition["ActionsEnabled"] = isEnabled;
        return a with { Definition = definition };
    });

    /// <summary>Sets the state. When the value changes, that is remembered and the actions of the new state run.</summary>
    public void SetState(string arn, string value, string reason, string? reasonData)
    {
        AlarmState old;
        Alarm alarm;
        lock (_lock)
        {
            if (_alarms.Find(arn) is not { } known) return;
            old = known.State;
            var now = _clock.Now;
            alarm = known with { State = new AlarmState(value, reason, reasonData, now, old.Value == value ? old.Transitioned : now) };
            _alarms.Set(arn, alarm);
            if (old.Value == value) return;
            Remember(alarm, "StateUpdate", $"Alarm updated from {old.Value} to {value}", new JsonObject
            {
                ["version"] = "1.0",
                ["oldState"] = new JsonObject { ["stateValue"] = old.Value, ["stateReason"] = old.Reason },
                ["newState"] = new JsonObject { ["stateValue"] = value, ["stateReason"] = reason },
            });
        }

        foreach (var (action, isDone) in _actions.Run(alarm, old))
        {
            Remember(alarm, "Action", $"{(isDone ? "Successfully executed" : "Failed to execute")} action {action}", new JsonObject
            {
                ["actionState"] = isDone ? "Succeeded" : "Failed",
                ["notificationResource"] = action,
            });
        }
    }

    private void Remember(Alarm alarm, string type, string summary, JsonObject data)
    {
        lock (_lock)
        {
            var order = ++_order;
            var id = order.ToString("D12", System.Globalization.CultureInfo.InvariantCulture);
            _history.Set(id, new AlarmHistoryItem(alarm.Arn, alarm.Name, alarm.IsComposite(), type, _clock.Now, summary, data.ToJsonString(), order));
            if (order > MostHistory) _history.Remove((order - MostHistory).ToString("D12", System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
