using System.CommandLine;
using System.Text.Json;
using DataReliability.Dr.Drill.Reports;
using DataReliability.Dr.Runs;
using DataReliability.Dr.Templates;
using DataReliability.Dr.Templates.Iam;
using DataReliability.Dr.Terminal;
using DataReliability.LocalCloud.Iam;

namespace DataReliability.Dr.Commands;

/// <summary><c>dr validate-template</c>.</summary>
internal static class ValidateTemplateCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("file")
        {
            Description = "The template; - reads it from a pipe. Without it: template.yaml of the project.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var with = new Option<string?>("--with")
        {
            Description = "Checks it with the change in this file made to it; tests/Template/Broken holds some.",
            HelpName = "CHANGE",
        };
        var record = new Option<string[]>("--record")
        {
            Description = $"Writes {RecordedGrants.File} anew from what functions used of their grants in these drills, the files of 'drill --json'.",
            HelpName = "REPORT",
        };
        var json = JsonOption.Create("what was found");
        var command = new DocumentedCommand(
            "validate-template",
            "Checks a template against the code that it deploys: handlers, environment, permissions, alarms, dead letters, isolation.",
            ("validate-template", "checks template.yaml of the project; build it first"),
            ("validate-template --with tests/Template/Broken/unread-variable.yaml", "what it says of a template that is broken so"),
            ("validate-template --record drill.json --record lost-events.json", "after a change to what functions call; both drills are needed"),
            ("validate-template --json | jq -r '.faults[].mend'", "for machines"))
        { file, with, record, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var project = ProjectDirectory.Find();
            var (name, yaml) = await TextFile.ReadAsync(parsed.GetValue(file) ?? Path.Combine(project, "template.yaml"), cancellationToken);
            if (parsed.GetValue(with) is { } change)
                (name, yaml) = ($"{name} with {change}", await ChangedAsync(change, yaml, cancellationToken));
            if (parsed.GetValue(record) is { Length: > 0 } drills)
                await RecordAsync(new TemplateUnderCheck(project, name, yaml), drills, cancellationToken);
            var report = new TemplateCheck(project).Check(name, yaml);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                await output.WriteLineAsync(JsonText.Indent(report.ToJson().ToJsonString()));
            else
                new TemplateText(CommandConsole.On(output)).Write(report);
            return report.Faults.Count == 0 ? ExitCodes.Right : ExitCodes.Wrong;
        });
        return command;
    }

    private static async Task RecordAsync(TemplateUnderCheck template, IReadOnlyList<string> drills, CancellationToken cancellationToken)
    {
        var used = new List<GrantUse>();
        foreach (var drill in drills)
        {
            var (_, text) = await TextFile.ReadAsync(drill, cancellationToken);
            try
            {
                var report = JsonSerializer.Deserialize(text, ReportJson.Default.DrillReport);
                used.AddRange(report is { Right: true, Grants: { } grants } ? grants : throw new UsageException($"--record is {drill}: no drill that went as it should; run it again."));
            }
            catch (JsonException e)
            {
                throw new UsageException($"--record is {drill}: it is no report of 'drill --json': {e.Message}");
            }
        }

        RecordedGrants.Write(template.ProjectDirectory, RecordedGrants.Of(template, used));
    }

    private static async Task<string> ChangedAsync(string change, string yaml, CancellationToken cancellationToken)
    {
        var (name, text) = await TextFile.ReadAsync(change, cancellationToken);
        try
        {
            return TemplateChange.Read(name, text).ApplyTo(yaml);
        }
        catch (FormatException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
