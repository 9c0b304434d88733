using AWS.Lambda.Powertools.Metrics;
using DataReliability.Core.Snapshots.Planning;
using DataReliability.Hosting.Metering;

namespace DataReliability.SnapshotValidation;

/// <summary>Metrics of snapshot validation.</summary>
public static class ValidationMetrics
{
    /// <summary>Validations started.</summary>
    public static readonly Metric Started = new("ValidationsStarted", MetricUnit.Count, "validations that a round of planning started");

    /// <summary>Validations not started, as restores are not enabled.</summary>
    public static readonly Metric Observed = new("ValidationsObserved", MetricUnit.Count, "validations that would have been started if restores were enabled");

    /// <summary>Databases not due.</summary>
    public static readonly Metric Fine = new("DatabasesFine", MetricUnit.Count, "databases that no validation was due for, in a round of planning");

    /// <summary>Databases that wait.</summary>
    public static readonly Metric Waiting = new("DatabasesWaiting", MetricUnit.Count, "databases that wait for others' restores to end");

    /// <summary>Databases that can't be validated.</summary>
    public static readonly Metric Unsupported = new("DatabasesUnsupported", MetricUnit.Count, "databases that can't be validated, such as those of another engine");

    /// <summary>Databases that could not be planned.</summary>
    public static readonly Metric Error = new("DatabasesError", MetricUnit.Count, "databases that something broke over, in a round of planning");

    /// <summary>Databases without a snapshot.</summary>
    public static readonly Metric NoSnapshot = new("DatabasesNoSnapshot", MetricUnit.Count, "databases that are due and have no snapshot to validate");

    /// <summary>Verdicts: passed.</summary>
    public static readonly Metric Passed = new("ValidationsPassed", MetricUnit.Count, "validations that ended with the verdict passed");

    /// <summary>Verdicts: failed.</summary>
    public static readonly Metric Failed = new("ValidationsFailed", MetricUnit.Count, "validations that ended with the verdict failed");

    /// <summary>Verdicts: inconclusive.</summary>
    public static readonly Metric Inconclusive = new("ValidationsInconclusive", MetricUnit.Count, "validations that ended with the verdict inconclusive");

    /// <summary>Restores that may have outlived their validation.</summary>
    public static readonly Metric TeardownsFailed = new("TeardownsFailed", MetricUnit.Count, "validations that ended without seeing their restore gone");

    /// <summary>The first part of the RTO.</summary>
    public static readonly Metric RestoreTime = new("RestoreTime", MetricUnit.Seconds, "from asking for the restore until it was available; part of the RTO");

    /// <summary>The second part of the RTO.</summary>
    public static readonly Metric OpenTime = new("OpenTime", MetricUnit.Seconds, "from then until its password was set; part of the RTO");

    /// <summary>The last part of the RTO.</summary>
    public static readonly Metric FirstQueryTime = new("FirstQueryTime", MetricUnit.Seconds, "from the first attempt to connect to the first answer; part of the RTO");

    /// <summary>The RTO.</summary>
    public static readonly Metric RtoTime = new("RtoTime", MetricUnit.Seconds, "restore, open and first query together: how long until data was served");

    /// <summary>How long the checks ran.</summary>
    public static readonly Metric ChecksTime = new("ChecksTime", MetricUnit.Seconds, "how long all data checks of a validation ran");

    /// <summary>Start to end.</summary>
    public static readonly Metric ValidationTime = new("ValidationTime", MetricUnit.Seconds, "from the start of a validation to its end, teardown included");

    /// <summary>Restores that exist.</summary>
    public static readonly Metric RestoresUnderWay = new("RestoresUnderWay", MetricUnit.Count, "restores of this stack that exist, as each sweep finds them", Zeros: true);

    /// <summary>Sweeps begun.</summary>
    public static readonly Metric Swept = new("RestoresSwept", MetricUnit.Count, "restores that outlived their validation and are torn down");

    /// <summary>Sweeps refused.</summary>
    public static readonly Metric Refused = new("RestoresRefused", MetricUnit.Count, "instances that bear our tag and can't be proven ours, which nobody deletes");

    /// <summary>Sweeps that broke.</summary>
    public static readonly Metric FailedToSweep = new("RestoresFailedToSweep", MetricUnit.Count, "restores that something broke over, in a sweep");

    /// <summary>The metric of a planner's note.</summary>
    public static Metric Of(PlanNoteKind kind) => kind switch
    {
        PlanNoteKind.Fine => Fine,
        PlanNoteKind.Waiting => Waiting,
        PlanNoteKind.Unsupported => Unsupported,
        PlanNoteKind.NoSnapshot => NoSnapshot,
        _ => Error,
    };
}
