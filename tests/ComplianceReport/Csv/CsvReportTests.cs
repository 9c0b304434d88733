using System.Text;
using DataReliability.Core.Compliance;
using DataReliability.TestSupport.Compliance;

namespace DataReliability.ComplianceReport.Tests.Csv;

public sealed class CsvReportTests
{
    [Fact]
    public async Task Every_finding_is_a_record_with_as_many_fields_as_the_header()
    {
        var scan = new SampleScan(3, 60);
        var records = Parse((await Reports.FilesAsync(Reports.Of(scan))).Text("findings.csv"));

        Assert.All(records, record => Assert.Equal(records[0].Count, record.Count));
        Assert.Equal(scan.Findings().Select(finding => finding.Id), records.Skip(1).Select(record => record[0]));
        Assert.Equal(scan.Findings().Select(finding => finding.Outcome.ToString()), records.Skip(1).Select(record => record[1]));
        Assert.Equal(scan.Summary.Scores.Overall.Waived, records.Count(record => record[2] == "yes"));
    }

    [Fact]
    public async Task What_a_spreadsheet_would_compute_is_text_and_quotes_and_line_ends_survive()
    {
        var records = Parse((await Reports.FilesAsync(Reports.With(new(1, 1), Findings.Hostile))).Text("findings.csv"));
        string Field(string column) => records[1][records[0].IndexOf(column)];

        Assert.Equal("'" + Findings.Hostile.Reason, Field("reason"));
        Assert.Equal("'" + Findings.Hostile.Resource.Team, Field("team"));
        Assert.Equal("'" + Findings.Hostile.Resource.Owner, Field("owner"));
        Assert.Equal(Findings.Hostile.Resource.Id, Field("resource_id"));
    }

    [Theory]
    [InlineData("=1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@a")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("  =1")]
    [InlineData("＝1")]
    public async Task A_field_that_begins_like_a_formula_is_defused(string text)
    {
        var files = await Reports.FilesAsync(Reports.With(new(1, 1), Findings.Passed with { Reason = text }));
        var records = Parse(files.Text("findings.csv"));
        Assert.Equal("'" + text, records[1][records[0].IndexOf("reason")]);
    }

    [Fact]
    public async Task A_scan_without_findings_has_a_header_only()
    {
        var files = await Reports.FilesAsync(Reports.With(new(1, 0)));
        Assert.Single(Parse(files.Text("findings.csv")));
        Assert.DoesNotContain(Outcome.Failed.ToString(), files.Text("findings.csv"), StringComparison.Ordinal);
    }

    /// <summary>A reader by the grammar of RFC 4180: strict on CRLF and on quotes.</summary>
    private static List<List<string>> Parse(string text)
    {
        var (records, record, field, at) = (new List<List<string>>(), new List<string>(), new StringBuilder(), 0);
        while (at < text.Length)
        {
            if (text[at] == '"')
            {
                for (at++; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
                {
                    if (text[at] == '"')
                        at++;
                    field.Append(text[at]);
                }

                at++;
            }
            else
            {
                for (; at < text.Length && text[at] is not (',' or '\r'); at++)
                {
                    Assert.False(text[at] is '"' or '\n', "a quote or line feed outside quotes");
                    field.Append(text[at]);
                }
            }

            record.Add(field.ToString());
            field.Clear();
            if (text[at] == '\r')
            {
                Assert.Equal('\n', text[at + 1]);
                records.Add(record);
                record = [];
                at++;
            }

            at++;
        }

        return records;
    }
}
