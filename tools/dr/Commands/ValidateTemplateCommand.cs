using System.CommandLine;
using DataReliability.Dr.Runs;
using DataReliability.Dr.Templates;
using DataReliability.Dr.Terminal;

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
        var json = JsonOption.Create("what was found");
        var command = new DocumentedCommand(
            "validate-template",
            "Checks a template against the code that it deploys: handlers, environment, permissions, alarms, dead letters, isolation.",
            ("validate-template", "checks template.yaml of the project; build it first"),
            ("validate-template --with tests/Template/Broken/unread-variable.yaml", "what it says of a template that is broken so"),
            ("validate-template --json | jq -r '.faults[].mend'", "for machines"))
        { file, with, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var project = ProjectDirectory.Find();
            var (name, yaml) = await TextFile.ReadAsync(parsed.GetValue(file) ?? Path.Combine(project, "template.yaml"), cancellationToken);
            if (parsed.GetValue(with) is { } change)
                (name, yaml) = ($"{name} with {change}", await ChangedAsync(change, yaml, cancellationToken));
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
