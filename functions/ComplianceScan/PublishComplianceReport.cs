using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Amazon.Lambda.SNSEvents;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Hosting;
using Microsoft.Extensions.Logging;

namespace DataReliability.ComplianceScan;

/// <summary>Writes the report of a scan to S3, and tells people of it.</summary>
public class PublishComplianceReport(ReportRun run, InvocationScope invocations, ILogger<PublishComplianceReport> log)
{
    /// <summary>Takes the request for a report.</summary>
    [LambdaFunction]
    public async Task Handle(SNSEvent delivery, ILambdaContext context)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        using var invocation = invocations.Begin(context);
        foreach (var record in delivery.Records ?? [])
        {
            var asked = ScanMessage.ReadReport(record.Sns?.Message);
            var outcome = await run.RunAsync(asked, invocation.Token);
            log.LogInformation("Report of {Workflow}, attempt {Attempt}: {Outcome}", asked.Workflow, asked.Attempt, outcome);
        }
    }
}
