using System.Text.Json;
using DataReliability.ComplianceReport.Files;
using DataReliability.ComplianceReport.Json;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport.Ocsf;

/// <summary>Writes <c>findings.ocsf.jsonl</c>: Compliance Findings (class 2003) of OCSF 1.5.0 with the cloud profile.</summary>
internal sealed class OcsfReport : IFindingSink
{
    public const string FileName = "findings.ocsf.jsonl";

    private const string Version = "1.5.0";
    private const int CategoryUid = 2;
    private const int ClassUid = 2003;

    private readonly JsonLines _lines;
    private readonly ControlFrameworks _controls;
    private readonly string _scan;

    private OcsfReport(Stream stream, ReportOpening opening) =>
        (_lines, _controls, _scan) = (new JsonLines(stream), new(opening.Controls), opening.ScanId);

    public static async ValueTask<OcsfReport> OpenAsync(ReportOpening opening, IReportFiles files, CancellationToken cancellationToken) =>
        new(await files.CreateAsync(FileName, "application/jsonl; charset=utf-8", cancellationToken), opening);

    public ValueTask AddAsync(Finding finding, CancellationToken cancellationToken)
    {
        var json = _lines.Json;
        var (activityId, activity) = OcsfTerms.Activity(finding);
        var (severityId, severity) = OcsfTerms.Severity(finding);
        var (statusId, status) = OcsfTerms.Status(finding);
        json.WriteStartObject();
        json.WriteNumber("activity_id", activityId);
        json.WriteString("activity_name", activity);
        json.WriteNumber("category_uid", CategoryUid);
        json.WriteString("category_name", "Findings");
        json.WriteNumber("class_uid", ClassUid);
        json.WriteString("class_name", "Compliance Finding");
        json.WriteNumber("type_uid", (ClassUid * 100) + activityId);
        json.WriteString("type_name", $"Compliance Finding: {activity}");
        json.WriteNumber("severity_id", severityId);
        json.WriteString("severity", severity);
        json.WriteNumber("status_id", statusId);
        json.WriteString("status", status);
        json.WriteNumber("time", finding.LastSeen.ToUnixTimeMilliseconds());
        json.WriteString("message", finding.Reason);
        WriteMetadata(json, finding);
        WriteCloud(json, finding.Resource);
        WriteCompliance(json, finding);
        WriteFindingInfo(json, finding);
        WriteRemediation(json, finding);
        OcsfResource.Write(json, finding.Resource);
        WriteUnmapped(json, finding);
        json.WriteEndObject();
        return _lines.EndAsync(cancellationToken);
    }

    public ValueTask CompleteAsync(ReportContents contents, CancellationToken cancellationToken) => _lines.CompleteAsync(cancellationToken);

    public void Dispose() => _lines.Dispose();

    private void WriteMetadata(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("metadata");
        json.WriteString("version", Version);
        json.WriteStartArray("profiles");
        json.WriteStringValue("cloud");
        json.WriteEndArray();
        json.WriteString("correlation_uid", _scan);
        json.WriteString("event_code", finding.Control);
        json.WriteStartObject("product");
        json.WriteString("uid", "data-reliability");
        json.WriteString("name", "DataReliability");
        json.WriteString("vendor_name", "DataReliability");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCloud(Utf8JsonWriter json, ResourceRef resource)
    {
        json.WriteStartObject("cloud");
        json.WriteString("provider", "AWS");
        json.WriteString("region", resource.Region);
        json.WriteStartObject("account");
        json.WriteString("uid", resource.Account);
        json.WriteNumber("type_id", 10);
        json.WriteString("type", "AWS Account");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteCompliance(Utf8JsonWriter json, Finding finding)
    {
        var (statusId, status) = OcsfTerms.Compliance(finding);
        json.WriteStartObject("compliance");
        json.WriteString("control", finding.Control);
        if (_controls.Find(finding.Control) is { } control)
            json.WriteString("desc", control.Evaluation);
        json.WriteStartArray("standards");
        foreach (var name in _controls.Names(finding.Control))
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteStartArray("requirements");
        foreach (var requirement in _controls.Requirements(finding.Control))
            json.WriteStringValue(requirement);
        json.WriteEndArray();
        json.WriteNumber("status_id", statusId);
        json.WriteString("status", status);
        json.WriteStartArray("status_details");
        json.WriteStringValue(finding.Reason);
        foreach (var unread in finding.Unread)
            json.WriteStringValue(unread.ToString());
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFindingInfo(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("finding_info");
        json.WriteString("uid", finding.Id);
        json.WriteString("title", finding.Title);
        json.WriteString("desc", finding.Reason);
        json.WriteNumber("created_time", finding.FirstSeen.ToUnixTimeMilliseconds());
        json.WriteNumber("first_seen_time", finding.FirstSeen.ToUnixTimeMilliseconds());
        json.WriteNumber("last_seen_time", finding.LastSeen.ToUnixTimeMilliseconds());
        json.WriteNumber("modified_time", finding.OutcomeSince.ToUnixTimeMilliseconds());
        json.WriteEndObject();
    }

    private void WriteRemediation(Utf8JsonWriter json, Finding finding)
    {
        if (_controls.Find(finding.Control) is not { } control)
            return;
        json.WriteStartObject("remediation");
        json.WriteString("desc", $"{control.Remediation.Console} Or: {control.Remediation.Cli}");
        json.WriteStartArray("references");
        json.WriteStringValue(control.Source);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteUnmapped(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Waiver is not { } waiver)
            return;
        json.WriteStartObject("unmapped");
        json.WriteStartObject("waiver");
        json.WriteString("id", waiver.Id);
        json.WriteString("owner", waiver.Owner);
        json.WriteString("approver", waiver.Approver);
        json.WriteString("reason", waiver.Reason);
        json.WriteString("expires", waiver.Expires);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
