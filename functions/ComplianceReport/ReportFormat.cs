namespace DataReliability.ComplianceReport;

/// <summary>A form that a report is written in.</summary>
public enum ReportFormat
{
    /// <summary>For people: <c>index.html</c>, and a page for each control and outcome below <c>controls/</c>.</summary>
    Html = 0,

    /// <summary>For spreadsheets: <c>findings.csv</c>, RFC 4180, a line for each finding.</summary>
    Csv = 1,

    /// <summary>All of it: <c>report.json</c>, as docs/schemas/compliance-report.schema.json says.</summary>
    Json = 2,

    /// <summary>For SIEMs: <c>findings.ocsf.jsonl</c>, an OCSF Compliance Finding a line.</summary>
    Ocsf = 3,

    /// <summary>For AWS Security Hub: <c>findings.asff.jsonl</c>, a request of BatchImportFindings a line.</summary>
    Asff = 4,
}
