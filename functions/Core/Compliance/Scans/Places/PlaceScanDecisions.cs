using System.Globalization;
using System.Text.Json;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Scans.Places;

/// <summary>Decides what the scan of a place does next. Pure.</summary>
internal static class PlaceScanDecisions
{
    private const string Scanning = "scanning";

    /// <summary>The first decision: a worker is asked for.</summary>
    public static Decision<PlaceScanState, ScanPages> Start(
        WorkflowId id, ScanState scan, ScanPlace place, DateTimeOffset now, PlaceScanLimits limits)
    {
        var state = new PlaceScanState
        {
            ScanId = scan.ScanId,
            At = scan.StartedAt,
            Deadline = scan.Deadline,
            Controls = scan.Scope.Controls,
            Task = new ScanTask { Place = place, Status = ScanTaskStatus.Pending },
            MovedAt = now,
        };
        return Ask(id, state, $"{place} is to be scanned", now, limits);
    }

    /// <summary>What follows of what became of the last step, and of who looks.</summary>
    public static Decision<PlaceScanState, ScanPages> Next(
        WorkflowView<PlaceScanState> current, PlaceScanSight sight, DateTimeOffset now, PlaceScanLimits limits)
    {
        var state = current.Outcome(ScanPages.EffectName) is { } outcome ? After(current.State, outcome, now, limits) : current.State;
        var task = state.Task;
        if (task.Status == ScanTaskStatus.Done)
        {
            var gaps = task.Gaps.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {task.Gaps.Count} lists with gaps");
            return End(state, now, string.Create(CultureInfo.InvariantCulture, $"scanned {task.Resources} resources in {task.Calls} calls{gaps}"));
        }

        if (task.Status == ScanTaskStatus.Missing)
            return End(state, now, task.MissingReason!);
        if (now >= state.Deadline)
            return GiveUp(state, now, Reasoned("the deadline passed", state));
        if (state.Failed >= limits.MaxFailed)
            return GiveUp(state, now, Reasoned(string.Create(CultureInfo.InvariantCulture, $"{state.Failed} steps in a row read nothing"), state));

        switch (sight)
        {
            case PlaceScanSight.Worker:
                return state.RetryAt is { } retryAt && now < retryAt ? Wait(state, limits) : Step(state, now);
            case PlaceScanSight.OutOfTime:
                return Ask(current.Id, state with { Asked = 0 }, $"the next worker goes on at {Where(state)}", now, limits);
            default:
                if (now < LookAt(state, limits))
                    return Wait(state, limits);
                return state.Asked >= limits.MaxAsked
                    ? GiveUp(state, now, Reasoned(string.Create(CultureInfo.InvariantCulture, $"no worker came forward, asked {state.Asked} times"), state))
                    : Ask(current.Id, state, Unheard(state), now, limits);
        }
    }

    private static PlaceScanState After(PlaceScanState state, EffectOutcome outcome, DateTimeOffset now, PlaceScanLimits limits)
    {
        if (outcome is { Result: EffectResult.Refused, Code: ScanPages.Unreachable })
            return state with { Task = state.Task with { Status = ScanTaskStatus.Missing, MissingReason = outcome.Message } };
        if (outcome is not { Result: EffectResult.Done, Value: { } value })
        {
            var retry = limits.RetryAfter * Math.Pow(2, state.Failed);
            return state with
            {
                Failed = state.Failed + 1,
                LastFailure = outcome.Message ?? outcome.Code,
                RetryAt = now + (retry < limits.AskAgainAfter ? retry : limits.AskAgainAfter),
            };
        }

        var scanned = JsonSerializer.Deserialize(value, ScanJson.Default.PagesScanned) ?? throw new JsonException("what was scanned is null");
        return state with
        {
            Position = scanned.Next,
            InventorySha256 = scanned.InventorySha256,
            Asked = 0,
            Failed = 0,
            LastFailure = null,
            RetryAt = null,
            Task = state.Task with
            {
                Status = scanned.Next is null ? ScanTaskStatus.Done : state.Task.Status,
                Resources = state.Task.Resources + scanned.Resources,
                Calls = state.Task.Calls + scanned.Calls,
                Gaps = [.. state.Task.Gaps, .. scanned.Gaps],
            },
        };
    }

    private static Decision<PlaceScanState, ScanPages> Step(PlaceScanState state, DateTimeOffset now) => new()
    {
        State = state with
        {
            MovedAt = now,
            Task = state.Task with { Status = ScanTaskStatus.Running, StartedAt = state.Task.StartedAt ?? now },
        },
        Status = Scanning,
        Reasons = [$"reads on at {Where(state)}"],
        DueAt = now,
        Effects = [new ScanPages(state.Position, state.InventorySha256)],
        Noteworthy = state.Position is null,
    };

    private static Decision<PlaceScanState, ScanPages> Ask(
        WorkflowId id, PlaceScanState state, string reason, DateTimeOffset now, PlaceScanLimits limits) => new()
        {
            State = state with { MovedAt = now, Asked = state.Asked + 1 },
            Status = state.Task.StartedAt is null ? "waiting" : Scanning,
            Reasons = [reason],
            DueAt = now + limits.AskAgainAfter,
            Events = [ScanEvents.PlaceRequested(id, state.Task.Place)],
        };

    private static Decision<PlaceScanState, ScanPages> Wait(PlaceScanState state, PlaceScanLimits limits) => new()
    {
        State = state,
        Status = state.Task.StartedAt is null ? "waiting" : Scanning,
        Reasons = [state.LastFailure is null ? "a worker is at it" : $"reads on in a while: {state.LastFailure}"],
        DueAt = LookAt(state, limits),
        Noteworthy = false,
    };

    private static Decision<PlaceScanState, ScanPages> GiveUp(PlaceScanState state, DateTimeOffset now, string reason) => End(
        state with { Task = state.Task with { Status = ScanTaskStatus.Missing, MissingReason = reason } }, now, reason);

    private static Decision<PlaceScanState, ScanPages> End(PlaceScanState state, DateTimeOffset now, string reason) => new()
    {
        State = state with { Task = state.Task with { EndedAt = now } },
        Status = state.Task.Status == ScanTaskStatus.Done ? "scanned" : "missing",
        Reasons = [reason],
        DueAt = null,
    };

    /// <summary>When the tick is to look again: when what failed may be tried again, and else when whoever was asked for, or is at it,
    /// is overdue.</summary>
    private static DateTimeOffset LookAt(PlaceScanState state, PlaceScanLimits limits) =>
        state.RetryAt is { } retryAt && retryAt > state.MovedAt ? retryAt : state.MovedAt + limits.AskAgainAfter;

    private static string Where(PlaceScanState state) =>
        state.Position is { } position ? string.Create(CultureInfo.InvariantCulture, $"{position.List}, page {position.Page}") : "the beginning";

    private static string Unheard(PlaceScanState state) => state.LastFailure is null
        ? $"no worker came forward since {state.MovedAt:O}: another is asked for"
        : $"a worker is asked for again: {state.LastFailure}";

    private static string Reasoned(string reason, PlaceScanState state) => state.LastFailure is null ? reason : $"{reason}: {state.LastFailure}";
}
