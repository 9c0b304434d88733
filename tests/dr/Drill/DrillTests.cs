using System.Text.Json;
using DataReliability.Dr.Commands;
using DataReliability.Dr.Drill.Reports;
using DataReliability.Dr.Runs;
using DataReliability.Dr.Templates;
using DataReliability.Dr.Templates.Iam;

namespace DataReliability.Dr.Tests.Drill;

/// <summary>The whole of it: template, functions, engines, databases, verdicts.</summary>
public sealed class DrillTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"drill-{Environment.ProcessId}-{Path.GetRandomFileName()}.json");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Eight_verdicts_are_right_and_nothing_is_left_behind()
    {
        using var errors = new StringWriter();

        var code = await CommandLine.RunAsync(["drill", "--json", _file], TextWriter.Null, errors);

        Assert.SkipWhen(code == ExitCodes.Environment && errors.ToString().Contains("at hand", StringComparison.Ordinal), errors.ToString());
        var report = JsonSerializer.Deserialize(await File.ReadAllTextAsync(_file), ReportJson.Default.DrillReport);
        Assert.NotNull(report);
        Assert.Empty(report.Leftovers);
        Assert.Equal(["snapshots", "sweeping", "compliance", "remediation"], report.Chapters.Select(one => one.Name));
        Assert.Empty(report.Chapters.SelectMany(one => one.Faults));
        var chapter = report.Chapters[0];
        Assert.Empty(chapter.Validations.Where(validation => !validation.Right).Select(validation => $"{validation.Database}: {validation.Wrong}"));
        Assert.Equal(["passed", "passed", "passed", "passed", "passed", "failed", "failed", "failed"], chapter.Validations.Select(validation => validation.Verdict));
        Assert.All(chapter.Validations, validation => Assert.True(validation.Rto["total"] > 0));
        Assert.Equal(1, chapter.CallsPerValidation["rds:RestoreDBInstanceFromDBSnapshot"]);
        Assert.Equal(ExitCodes.Right, code);
        Assert.Empty(Unrecorded(report));
    }

    // What the template's grants are held to is what functions are seen to use of them.
    private static IEnumerable<string> Unrecorded(DrillReport report)
    {
        var project = ProjectDirectory.Find();
        var template = new TemplateUnderCheck(project, "template.yaml", File.ReadAllText(Path.Combine(project, "template.yaml")));
        return RecordedGrants.Of(template, report.Grants).Except(RecordedGrants.Read(project)!).Except(RareGrant.All.Select(rare => rare.Grant))
            .Select(grant => $"{grant}: write it into {RecordedGrants.File} with dr validate-template --record");
    }
}
