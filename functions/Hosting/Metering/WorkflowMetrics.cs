using AWS.Lambda.Powertools.Metrics;

namespace DataReliability.Hosting.Metering;

/// <summary>Metrics of every function and of every kind of workflow.</summary>
public static class WorkflowMetrics
{
    /// <summary>Cold starts.</summary>
    public static readonly Metric ColdStarts = new("ColdStarts", MetricUnit.Count, "1 for the first invocation of a process, else 0", Zeros: true);

    /// <summary>A tick came to its end.</summary>
    public static readonly Metric Heartbeat = new("Heartbeat", MetricUnit.Count, "1 for each tick that went through all it had time for; an alarm misses it");

    /// <summary>How long the oldest due workflow had waited.</summary>
    public static readonly Metric OldestDueAge = new("OldestDueAge", MetricUnit.Seconds, "how long the oldest due workflow had waited when the tick began; 0 when none was due");

    /// <summary>Workflows brought forward.</summary>
    public static readonly Metric Advanced = new("WorkflowsAdvanced", MetricUnit.Count, "workflows that a tick brought forward or to their end");

    /// <summary>Workflows given up.</summary>
    public static readonly Metric Buried = new("WorkflowsBuried", MetricUnit.Count, "workflows that can't be decoded or decided, which nobody goes on with");

    /// <summary>Workflows that somebody else was acting on.</summary>
    public static readonly Metric Contended = new("WorkflowsContended", MetricUnit.Count, "workflows that somebody else was acting on");

    /// <summary>Workflows whose tick threw.</summary>
    public static readonly Metric Failed = new("WorkflowsFailed", MetricUnit.Count, "workflows that could not be read, written or acted for; the invocation fails");

    /// <summary>Workflows that time did not suffice for.</summary>
    public static readonly Metric Left = new("WorkflowsLeft", MetricUnit.Count, "due workflows that a tick left to the next, as time ran short");

    /// <summary>Workflows whose look failed.</summary>
    public static readonly Metric PutOff = new("WorkflowsPutOff", MetricUnit.Count, "workflows whose look at the world failed and is put off, each time in a row for longer");

    /// <summary>The longest row of failed looks.</summary>
    public static readonly Metric MostFailedLooks = new("MostFailedLooks", MetricUnit.Count, "the longest row of failed looks among the workflows put off");

    /// <summary>Decisions recorded.</summary>
    public static readonly Metric Decisions = new("Decisions", MetricUnit.Count, "decisions recorded, of all kinds of workflow");

    /// <summary>Effects that took place.</summary>
    public static readonly Metric EffectsDone = new("EffectsDone", MetricUnit.Count, "effects that took place, such as a restore asked for");

    /// <summary>Effects that were refused.</summary>
    public static readonly Metric EffectsRefused = new("EffectsRefused", MetricUnit.Count, "effects that were refused and did not take place");

    /// <summary>Effects nobody knows the outcome of.</summary>
    public static readonly Metric EffectsUnknown = new("EffectsUnknown", MetricUnit.Count, "effects whose outcome is unknown, which the next decision looks for");

    /// <summary>Intents finished for others.</summary>
    public static readonly Metric Takeovers = new("Takeovers", MetricUnit.Count, "intents taken over from an invocation that ended before it recorded an outcome");
}
