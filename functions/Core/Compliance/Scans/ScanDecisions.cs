using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Scans;

/// <summary>Decides what a scan does next. Pure.</summary>
internal static class ScanDecisions
{
    /// <summary>The first decision.</summary>
    public static Decision<ScanState, HandOutPlaces> Start(ScanState state, string cause, DateTimeOffset now) => new()
    {
        State = state,
        Status = "handing-out",
        Reasons = [string.Create(CultureInfo.InvariantCulture, $"{cause}: {state.Scope.Places.Count} places, until {state.Deadline:O} at the latest")],
        DueAt = now,
    };

    /// <summary>What follows of what is seen.</summary>
    public static Decision<ScanState, HandOutPlaces> Next(
        WorkflowView<ScanState> current, ScanObservation observation, DateTimeOffset now, ScanLimits limits) => current.State.Stage switch
        {
            ScanStage.HandingOut => HandOut(current, now, limits),
            ScanStage.Scanning => Scan(current.State, current.Id, observation, now, limits),
            ScanStage.Reporting => Report(current.State, current.Id, observation, now, limits),
            var stage => throw new InvalidOperationException($"{current.Id}: nothing follows {stage}"),
        };

    private static Decision<ScanState, HandOutPlaces> HandOut(WorkflowView<ScanState> current, DateTimeOffset now, ScanLimits limits)
    {
        var state = current.State;
        var handed = current.Outcome(HandOutPlaces.EffectName) is { Result: EffectResult.Done, Value: { } value }
            ? Math.Max(state.HandedOut, int.Parse(value, CultureInfo.InvariantCulture))
            : state.HandedOut;
        state = state with { HandedOut = handed };
        var places = state.Scope.Places.Count;
        // A place that nobody could be asked to scan by then is missing like any other.
        if (handed == places || now >= state.Deadline)
        {
            return Going(state with { Stage = ScanStage.Scanning }, "scanning",
                string.Create(CultureInfo.InvariantCulture, $"{handed} of {places} places are handed out"), now + limits.PollInterval, noteworthy: true);
        }

        return Going(state, "handing-out", string.Create(CultureInfo.InvariantCulture, $"hands out places from number {handed + 1}"), now, noteworthy: false)
            with
        { Effects = [new HandOutPlaces(handed, Math.Min(limits.HandOutAtOnce, places - handed))] };
    }

    private static Decision<ScanState, HandOutPlaces> Scan(
        ScanState state, WorkflowId id, ScanObservation observation, DateTimeOffset now, ScanLimits limits)
    {
        if (observation is not ScanObservation.PlacesSeen { Places: var places })
            return Going(state, "scanning", "its places are scanned", now + limits.PollInterval, noteworthy: false);
        var ended = places.Count(place => place.Ended);
        if (ended < places.Count && now < state.Deadline + limits.Grace)
        {
            return Going(state, "scanning", string.Create(CultureInfo.InvariantCulture, $"{ended} of {places.Count} places have ended"),
                now + limits.PollInterval, noteworthy: false);
        }

        IReadOnlyList<ScanTask> tasks = [.. places.Select(place => place.Ended ? place.Task : Missing(place.Task, now))];
        var missing = tasks.Count(task => task.Status != ScanTaskStatus.Done);
        state = state with { Stage = ScanStage.Reporting, EndedAt = now, Tasks = tasks, InventorySha256 = Sha256(places) };
        return AskForReport(state, id, string.Create(CultureInfo.InvariantCulture, $"{tasks.Count - missing} places were scanned, {missing} are missing"), now, limits);
    }

    private static Decision<ScanState, HandOutPlaces> Report(
        ScanState state, WorkflowId id, ScanObservation observation, DateTimeOffset now, ScanLimits limits)
    {
        if (observation is ScanObservation.Published { Report: var report })
        {
            IReadOnlyList<string> published = [$"published at {report.Location}: {report.Subject}"];
            return End(state, "published", published, [ScanEvents.Ended(id, state, report, published)]) with
            {
                Documents = [new Document(PublishedReport.Collection, state.ScanId, JsonSerializer.Serialize(report, ComplianceJson.Default.PublishedReport))],
            };
        }

        var waitUntil = (state.ReportAskedAt ?? now) + limits.ReportTime;
        if (now < waitUntil)
            return Going(state, "reporting", "its report is written", waitUntil, noteworthy: false);
        if (state.ReportAttempt < limits.MaxReportAttempts)
            return AskForReport(state, id, $"no report came of attempt {state.ReportAttempt}", now, limits);
        IReadOnlyList<string> givenUp =
            [string.Create(CultureInfo.InvariantCulture, $"no report came of {state.ReportAttempt} attempts: see what PublishComplianceReport logged; the findings are kept, and the next scan reports them")];
        return End(state, "unpublished", givenUp, [ScanEvents.Ended(id, state, report: null, givenUp)]);
    }

    private static Decision<ScanState, HandOutPlaces> AskForReport(
        ScanState state, WorkflowId id, string reason, DateTimeOffset now, ScanLimits limits)
    {
        state = state with { ReportAttempt = state.ReportAttempt + 1, ReportAskedAt = now };
        return Going(state, "reporting", reason, now + limits.ReportTime, noteworthy: true) with
        {
            Events = [ScanEvents.ReportRequested(id, state.ReportAttempt)],
        };
    }

    private static Decision<ScanState, HandOutPlaces> Going(
        ScanState state, string status, string reason, DateTimeOffset dueAt, bool noteworthy) => new()
        {
            State = state,
            Status = status,
            Reasons = [reason],
            DueAt = dueAt,
            Noteworthy = noteworthy,
        };

    private static Decision<ScanState, HandOutPlaces> End(
        ScanState state, string status, IReadOnlyList<string> reasons, IReadOnlyList<EventDraft> events) => new()
        {
            State = state with { Stage = ScanStage.Ended },
            Status = status,
            Reasons = reasons,
            DueAt = null,
            Events = events,
        };

    private static ScanTask Missing(ScanTask task, DateTimeOffset now) => task with
    {
        Status = ScanTaskStatus.Missing,
        MissingReason = task.StartedAt is null ? "the deadline passed before it began" : "the deadline passed before it ended",
        EndedAt = now,
    };

    private static string Sha256(IReadOnlyList<PlaceProgress> places) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Concat(places.Select(place => $"{place.Task.Place} {place.InventorySha256}\n")))));
}
