using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>Checking: waits for the report, and asks again when none comes.</summary>
internal static class CheckingDecisions
{
    public static Decision<ValidationState, RestoreEffect> Decide(ValidationCase c, Sight<DatabaseInstance> sight)
    {
        switch (sight)
        {
            case Sight<DatabaseInstance>.Gone:
                return c.GiveUp($"{c.State.Restore.Name} was deleted while it was being checked, and not by this validation");
            case Sight<DatabaseInstance>.Seen { Value: var seen }
                when (RestoreSuspicion.Object(c, seen) ?? RestoreSuspicion.Expose(c, seen)) is { } objection:
                return objection;
        }

        var checking = c.State.Checking!;
        return c.Now >= checking.AskedAt + c.Limits.ReportWithin
            ? Silence(c, $"no report of attempt {checking.Attempt} within {c.Limits.ReportWithin.TotalMinutes:0} minutes")
            : Await(c, $"awaiting the report of attempt {checking.Attempt}");
    }

    /// <summary>Asks for the data checks, whose report answers the next attempt.</summary>
    public static Decision<ValidationState, RestoreEffect> Ask(ValidationCase c, string reason)
    {
        var checking = c.State.Checking!;
        checking = checking with { Attempt = checking.Attempt + 1, AskedAt = c.Now };
        var next = c.State with { Stage = ValidationStage.Checking, Checking = checking, LastOutcome = null };
        return c.Go(
            next,
            $"{reason}; data checks asked for, attempt {checking.Attempt}",
            Due(c, checking),
            [ValidationEvents.ChecksRequested(c.Id, next, checking.Attempt)]);
    }

    /// <summary>Goes on waiting for the same report.</summary>
    public static Decision<ValidationState, RestoreEffect> Await(ValidationCase c, string reason, bool note = false) =>
        c.Wait(reason, Due(c, c.State.Checking!), note);

    /// <summary>A request brought nothing.</summary>
    public static Decision<ValidationState, RestoreEffect> Silence(ValidationCase c, string reason)
    {
        var silences = c.State.Checking!.Silences + 1;
        if (silences >= c.Limits.MaxSilences)
        {
            var given = c with { State = c.State with { Times = c.State.Times with { CheckedAt = c.Now } } };
            return given.GiveUp($"{reason}; the data checks were asked for {silences} times in vain");
        }

        return Ask(c with { State = c.State with { Checking = c.State.Checking with { Silences = silences } } }, reason);
    }

    private static DateTimeOffset Due(ValidationCase c, CheckingProgress checking)
    {
        var due = checking.AskedAt + c.Limits.ReportWithin;
        return due < c.State.Restore.Deadline ? due : c.State.Restore.Deadline;
    }
}
