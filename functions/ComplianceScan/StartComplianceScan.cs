using Amazon.Lambda.Annotations;
using Amazon.Lambda.CloudWatchEvents;
using Amazon.Lambda.Core;
using AWS.Lambda.Powertools.Metrics;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Hosting;
using DataReliability.Hosting.Metering;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace DataReliability.ComplianceScan;

/// <summary>Starts a scan of every account and Region that the stack looks at.</summary>
public class StartComplianceScan(
    ScanStarter starter, TimeProvider time, InvocationScope invocations, IMetrics metrics, ILogger<StartComplianceScan> log)
{
    /// <summary>Starts a scan of all or, with <c>{"detail":{"accounts":["123456789012"],"regions":["eu-west-1"],"controls":["RDS.1"]}}</c>,
    /// of some.</summary>
    /// <exception cref="InvalidScanRequestException">The detail names what the stack does not look at, or no control.</exception>
    [LambdaFunction]
    public async Task<ScanStartResult> Handle(CloudWatchEvent<ScanRequest> asked, ILambdaContext context)
    {
        ArgumentNullException.ThrowIfNull(asked);
        using var invocation = invocations.Begin(context);
        // The schedule's events may come twice, and have the same time then; who invokes by hand gives none.
        var askedAt = asked.Time == default ? time.GetUtcNow() : new DateTimeOffset(asked.Time.ToUniversalTime());
        var cause = asked.Source is { Length: > 0 } source ? $"asked for by {source}" : "asked for by hand";
        var result = await starter.StartAsync(asked.Detail ?? new ScanRequest(), askedAt, cause, invocation.Token);
        WorkflowMetrics.Heartbeat.AddTo(metrics, 1);
        ScanMetrics.Started.AddTo(metrics, result.Started ? 1 : 0);
        log.Log(
            result.Started ? LogLevel.Information : LogLevel.Warning,
            "{Outcome} {Workflow}: {Reason}", result.Started ? "Started" : "Did not start beside", result.Scan, result.Reason);
        return result;
    }
}
