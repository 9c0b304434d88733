using System.Globalization;
using System.Text.Json;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport.Asff;

/// <summary>A finding in the AWS Security Finding Format, schema version 2018-10-08, cut to its limits of length.</summary>
internal sealed class AsffFinding(ControlFrameworks controls)
{
    private const int TitleLimit = 256;
    private const int DescriptionLimit = 1024;
    private const int RemediationLimit = 512;
    private const int RequirementLimit = 32;
    private const int FieldLimit = 2048;

    /// <summary>Writes the finding as an object.</summary>
    public void Write(Utf8JsonWriter json, Finding finding)
    {
        var resource = finding.Resource;
        var partition = Text.Partition(resource.Arn);
        json.WriteStartObject();
        json.WriteString("SchemaVersion", "2018-10-08");
        json.WriteString("Id", $"data-reliability/{finding.Id}");
        json.WriteString("ProductArn", $"arn:{partition}:securityhub:{resource.Region}:{resource.Account}:product/{resource.Account}/default");
        json.WriteString("GeneratorId", $"data-reliability/{finding.Control}");
        json.WriteString("AwsAccountId", resource.Account);
        json.WriteStartArray("Types");
        json.WriteStringValue("Software and Configuration Checks/Industry and Regulatory Standards");
        json.WriteEndArray();
        json.WriteString("FirstObservedAt", Time(finding.FirstSeen));
        json.WriteString("LastObservedAt", Time(finding.LastSeen));
        json.WriteString("CreatedAt", Time(finding.FirstSeen));
        json.WriteString("UpdatedAt", Time(finding.LastSeen));
        WriteSeverity(json, finding);
        json.WriteString("Title", Filled(Text.Clip($"{finding.Control} {finding.Title}", TitleLimit)));
        json.WriteString("Description", Filled(Text.Clip(finding.Reason, DescriptionLimit)));
        WriteRemediation(json, finding);
        WriteProductFields(json, finding);
        AsffResource.Write(json, resource, partition);
        WriteCompliance(json, finding);
        json.WriteStartObject("Workflow");
        json.WriteString("Status", AsffTerms.Workflow(finding));
        json.WriteEndObject();
        json.WriteString("RecordState", finding.GoneAt is null ? "ACTIVE" : "ARCHIVED");
        json.WriteEndObject();
    }

    private static void WriteSeverity(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("Severity");
        json.WriteString("Label", AsffTerms.Severity(finding));
        json.WriteString("Original", finding.Severity.ToString());
        json.WriteEndObject();
    }

    private void WriteRemediation(Utf8JsonWriter json, Finding finding)
    {
        if (controls.Find(finding.Control) is not { } control)
            return;
        json.WriteStartObject("Remediation");
        json.WriteStartObject("Recommendation");
        json.WriteString("Text", Filled(Text.Clip(control.Remediation.Console, RemediationLimit)));
        json.WriteString("Url", control.Source);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteProductFields(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("ProductFields");
        Field("data-reliability/outcome", finding.Outcome.ToString());
        Field("data-reliability/owner", finding.Resource.Owner);
        Field("data-reliability/team", finding.Resource.Team);
        if (finding.Waiver is { } waiver)
        {
            Field("data-reliability/waiver", waiver.Id);
            Field("data-reliability/waiver-owner", waiver.Owner);
            Field("data-reliability/waiver-approver", waiver.Approver);
            Field("data-reliability/waiver-reason", waiver.Reason);
            Field("data-reliability/waiver-expires", Time(waiver.Expires));
        }

        json.WriteEndObject();

        void Field(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
                json.WriteString(name, Text.Clip(value, FieldLimit));
        }
    }

    private void WriteCompliance(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("Compliance");
        json.WriteString("Status", AsffTerms.Compliance(finding));
        json.WriteString("SecurityControlId", finding.Control);
        json.WriteStartArray("RelatedRequirements");
        foreach (var requirement in controls.Requirements(finding.Control).Take(RequirementLimit))
            json.WriteStringValue(requirement);
        json.WriteEndArray();
        if (finding.Unread.Count > 0)
        {
            json.WriteStartArray("StatusReasons");
            foreach (var unread in finding.Unread)
            {
                json.WriteStartObject();
                json.WriteString("ReasonCode", "COULD_NOT_READ");
                json.WriteString("Description", Text.Clip(unread.ToString(), FieldLimit));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>The format takes no blank text.</summary>
    private static string Filled(string text) => string.IsNullOrWhiteSpace(text) ? "-" : text;

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
