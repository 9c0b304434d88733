using System.Text.Json;
using Amazon.RDS.Model;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;
using DataReliability.Dr.Cloud;
using DataReliability.Dr.Drill.Reports;

namespace DataReliability.Dr.Drill.Validations;

/// <summary>Reads what became of validations, as an engineer would: from their records and their evidence.</summary>
/// <param name="access">The account.</param>
/// <param name="state">The state of the stack.</param>
public sealed class ValidationFacts(CloudAccess access, CloudState state)
{
    /// <summary>The first validation of a snapshot: its key follows from the snapshot.</summary>
    public async Task<WorkflowId> WorkflowOfAsync(string database, string snapshot, CancellationToken cancellationToken)
    {
        var found = await access.Rds.DescribeDBSnapshotsAsync(new DescribeDBSnapshotsRequest { DBSnapshotIdentifier = snapshot }, cancellationToken);
        var described = found.DBSnapshots.Single();
        var takenAt = described.OriginalSnapshotCreateTime ?? described.SnapshotCreateTime
            ?? throw new InvalidOperationException($"snapshot {snapshot} has no time");
        var key = RestoreKey.Of(database, described.DBSnapshotArn, new DateTimeOffset(takenAt.ToUniversalTime()), attempt: 1);
        return new WorkflowId(ValidationWorkflow.KindName, key);
    }

    /// <summary>The verdict on a snapshot, compared with the one that is right.</summary>
    public async Task<ValidationReport> JudgeAsync(int round, ValidationRequest request, CancellationToken cancellationToken)
    {
        var document = await state.Documents.GetAsync(ValidationFiling.Evidence, request.Workflow.Key, cancellationToken);
        var evidence = document is null ? null : JsonSerializer.Deserialize(document.Json, SnapshotJson.Default.ValidationEvidence);
        return Report(round, request, evidence, document?.Json);
    }

    /// <summary>Compares evidence with what is right.</summary>
    /// <param name="round">1 or 2.</param>
    /// <param name="request">What was asked, and what is right.</param>
    /// <param name="evidence">What came; null when nothing was filed.</param>
    /// <param name="json">The evidence as stored.</param>
    public static ValidationReport Report(int round, ValidationRequest request, ValidationEvidence? evidence, string? json)
    {
        var wrong = evidence is null
            ? "no evidence was filed"
            : request.Treated.Expected.WhatIsWrong(evidence.Verdict, evidence.Results)
                ?? (evidence.Teardown == TornDown ? null : $"the restore is {evidence.Teardown}");
        return new ValidationReport(
            round,
            request.Database.Name,
            request.Treated.Description,
            request.Treated.Expected.ToString(),
            evidence?.Verdict ?? "none",
            evidence is null ? null : string.Join("; ", evidence.Reasons),
            wrong is null,
            wrong,
            evidence?.Teardown ?? "unknown",
            Rto(evidence?.Rto),
            evidence?.Rpo.Achieved?.TotalSeconds,
            request.Workflow.ToString(),
            evidence is null ? null : request.Workflow.Key,
            json is null ? null : Parse(json));
    }

    /// <summary>How many rows a validation counted in a table; 0 when it counted none.</summary>
    /// <param name="validation">The validation.</param>
    /// <param name="table">As <c>database.schema.table</c>.</param>
    public static long RowsCounted(ValidationReport validation, string table) =>
        validation.Evidence is { ValueKind: JsonValueKind.Object } evidence
        && evidence.TryGetProperty("rowCounts", out var counts) && counts.TryGetProperty(table, out var count)
            ? count.GetInt64()
            : 0;

    private static string TornDown => ValidationStatus.Of(TeardownResult.TornDown);

    private static Dictionary<string, double> Rto(RtoParts? parts)
    {
        var seconds = new Dictionary<string, double>();
        Add("restore", parts?.Restore);
        Add("open", parts?.Open);
        Add("firstQuery", parts?.FirstQuery);
        Add("checks", parts?.Checks);
        Add("total", parts?.Served);
        return seconds;

        void Add(string name, TimeSpan? time)
        {
            if (time is { } known)
                seconds[name] = Math.Round(known.TotalSeconds, 3);
        }
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
