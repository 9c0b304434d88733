using System.Text.Json;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.TestSupport.Compliance;
using NJsonSchema;

namespace DataReliability.ComplianceReport.Tests.Formats;

public sealed class SchemaTests
{
    public static TheoryData<string, string> Forms => new()
    {
        { "report.json", "compliance-report.schema.json" },
        { "findings.ocsf.jsonl", "ocsf-compliance-finding.schema.json" },
        { "findings.asff.jsonl", "asff-batch.schema.json" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_document_meets_its_schema(string file, string schemaFile)
    {
        var schema = await SchemaAsync(schemaFile);
        var documents = Documents(await Reports.FilesAsync(Reports.Of(new(5, 90))), file);
        Assert.NotEmpty(documents);
        Assert.All(documents, document => Assert.Empty(schema.Validate(document)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Findings_at_their_worst_meet_the_schema_too(string file, string schemaFile)
    {
        var schema = await SchemaAsync(schemaFile);
        Finding[] findings =
        [
            Findings.Hostile,
            Findings.Failed with { Title = new string('t', 5000), Reason = new string('r', 9000) },
            Findings.Failed with { Reason = " ", Title = " " },
            Findings.Failed with { Control = "XX.1" },
            Findings.Failed with { Outcome = Outcome.Unknown, Unread = [new("rds:DescribeDBInstances", "AccessDenied")] },
            Findings.Passed with { GoneAt = SampleScan.Now, ResolvedAt = SampleScan.Now },
            Findings.Failed with { Resource = Findings.Failed.Resource with { Tags = null, Team = null, Owner = null, Type = "AWS::DAX::Cluster" } },
        ];
        var documents = Documents(await Reports.FilesAsync(Reports.With(new(1, 1), findings)), file);
        Assert.All(documents, document => Assert.Empty(schema.Validate(document)));
    }

    [Fact]
    public async Task A_scan_without_findings_meets_the_schema_of_the_report()
    {
        var schema = await SchemaAsync("compliance-report.schema.json");
        var files = await Reports.FilesAsync(Reports.With(new(1, 0)));
        Assert.Empty(schema.Validate(files.Text("report.json")));
        Assert.Empty(files.Whole["findings.ocsf.jsonl"]);
        Assert.Empty(files.Whole["findings.asff.jsonl"]);
    }

    [Theory]
    [InlineData("compliance-report.schema.json", """{"format":1}""")]
    [InlineData("ocsf-compliance-finding.schema.json", """{"class_uid":2003,"activity_id":7}""")]
    [InlineData("asff-batch.schema.json", """{"Findings":[{"SchemaVersion":"2018-10-08"}]}""")]
    public async Task The_schemas_refuse_what_is_wrong(string schemaFile, string document) =>
        Assert.NotEmpty((await SchemaAsync(schemaFile)).Validate(document));

    [Fact]
    public async Task The_report_holds_every_finding_as_it_was()
    {
        var scan = new SampleScan(5, 50);
        using var json = JsonDocument.Parse((await Reports.FilesAsync(Reports.Of(scan))).Whole["report.json"]);
        var read = json.RootElement.GetProperty("findings").EnumerateArray()
            .Select(finding => finding.Deserialize(ComplianceJson.Default.Finding)!).ToList();
        Assert.Equal(scan.Findings().Select(finding => (finding.Id, finding.Outcome, finding.IsWaived, finding.Reason, finding.Resource.Arn)),
            read.Select(finding => (finding.Id, finding.Outcome, finding.IsWaived, finding.Reason, finding.Resource.Arn)));
    }

    internal static IReadOnlyList<string> Documents(MemoryFiles files, string file) =>
        file.EndsWith(".jsonl", StringComparison.Ordinal) ? files.Lines(file) : [files.Text(file)];

    private static Task<JsonSchema> SchemaAsync(string file) =>
        JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Schemas", file));
}
