using System.Text.Encodings.Web;
using System.Text.Json;
using DataReliability.ComplianceReport.Files;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport.Json;

/// <summary>Writes <c>report.json</c>: the controls, every finding, the changes, then the summary.</summary>
internal sealed class JsonReport : IFindingSink
{
    public const string FileName = "report.json";

    private const int FlushBytes = 64 * 1024;

    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;

    private JsonReport(Stream stream, ReportOpening opening)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default });
        _json.WriteStartObject();
        _json.WriteNumber("format", 1);
        _json.WriteStartArray("controls");
        foreach (var control in opening.Controls)
            JsonSerializer.Serialize(_json, control, ComplianceJson.Default.ControlMetadata);
        _json.WriteEndArray();
        _json.WriteStartArray("findings");
    }

    public static async ValueTask<JsonReport> OpenAsync(ReportOpening opening, IReportFiles files, CancellationToken cancellationToken) =>
        new(await files.CreateAsync(FileName, "application/json; charset=utf-8", cancellationToken), opening);

    public async ValueTask AddAsync(Finding finding, CancellationToken cancellationToken)
    {
        JsonSerializer.Serialize(_json, finding, ComplianceJson.Default.Finding);
        if (_json.BytesPending >= FlushBytes)
            await _json.FlushAsync(cancellationToken);
    }

    public async ValueTask CompleteAsync(ReportContents contents, CancellationToken cancellationToken)
    {
        _json.WriteEndArray();
        _json.WriteStartArray("changes");
        foreach (var change in contents.Changes)
            JsonSerializer.Serialize(_json, change, ComplianceJson.Default.FindingChange);
        _json.WriteEndArray();
        _json.WritePropertyName("summary");
        JsonSerializer.Serialize(_json, contents.Summary, ComplianceJson.Default.ScanSummary);
        _json.WriteString("generatedAt", contents.GeneratedAt);
        _json.WriteString("inventorySha256", contents.InventorySha256);
        _json.WriteEndObject();
        await _json.FlushAsync(cancellationToken);
        await _json.DisposeAsync();
        await _stream.DisposeAsync();
    }

    public void Dispose()
    {
        _json.Dispose();
        _stream.Dispose();
    }
}
