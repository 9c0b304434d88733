using System.Text.Json;
using DataReliability.Dr.Commands;
using DataReliability.Dr.Drill.Reports;
using DataReliability.Dr.Runs;
using DataReliability.Dr.Templates.Iam;

namespace DataReliability.Dr.Tests.Drill;

/// <summary>The whole of it: template, functions, engines, databases, verdicts.</summary>
public sealed class SnapshotsDrillTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"drill-{Environment.ProcessId}-{Path.GetRandomFileName()}.json");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Eight_verdicts_are_right_and_nothing_is_left_behind()
    {
        using var errors = new StringWriter();

        var code = await CommandLine.RunAsync(["drill", "--only", "snapshots", "--json", _file], TextWriter.Null, errors);

        Assert.SkipWhen(code == ExitCodes.Environment && errors.ToString().Contains("at hand", StringComparison.Ordinal), errors.ToString());
        var report = JsonSerializer.Deserialize(await File.ReadAllTextAsync(_file), ReportJson.Default.DrillReport);
        Assert.NotNull(report);
        Assert.Empty(report.Leftovers);
        var chapter = Assert.Single(report.Chapters);
        Assert.Empty(chapter.Faults);
        Assert.Empty(chapter.Validations.Where(validation => !validation.Right).Select(validation => $"{validation.Database}: {validation.Wrong}"));
        Assert.Equal(["passed", "passed", "passed", "passed", "passed", "failed", "failed", "failed"], chapter.Validations.Select(validation => validation.Verdict));
        Assert.All(chapter.Validations, validation => Assert.True(validation.Rto["total"] > 0));
        Assert.Equal(1, chapter.CallsPerValidation["rds:RestoreDBInstanceFromDBSnapshot"]);
        Assert.Equal(ExitCodes.Right, code);
        Assert.Empty(Unrecorded(chapter));
    }

    // What the template's grants are held to is what functions are seen to call; grants themselves nobody enforces here.
    private static IEnumerable<string> Unrecorded(ChapterReport chapter)
    {
        var recorded = RecordedActions.Read(ProjectDirectory.Find())!;
        return chapter.Calls
            .Where(call => !recorded.TryGetValue(call.Principal, out var operations) || !operations.Contains($"{call.Service}:{call.Action}"))
            .Select(call => $"{call.Principal} called {call.Service}:{call.Action}: write it into {RecordedActions.File}, and grant it");
    }
}
