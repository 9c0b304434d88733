using System.CommandLine;
using System.Text.Json;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Dr.Controls;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Commands;

/// <summary><c>dr controls list</c> and <c>dr controls explain</c>: what a compliance scan judges by.</summary>
internal static class ControlsCommand
{
    public static Command Create() => new DocumentedCommand("controls", "What compliance scans judge by.") { List(), Explain() };

    private static DocumentedCommand List()
    {
        var severity = new Option<string?>("--severity") { Description = "Lists one severity only.", HelpName = "SEVERITY" }
            .OneOf(["critical", "high", "medium", "low"]);
        var framework = new Option<string?>("--framework") { Description = "Lists those only that show something of a framework.", HelpName = "FRAMEWORK" }
            .OneOf(Frameworks.All);
        var (json, markdown) = (JsonOption.Create("the controls"), Markdown("the list"));
        var command = new DocumentedCommand(
            "list",
            "Lists the controls.",
            ("controls list", "every control"),
            ("controls list --severity critical", "those whose failure is mended now"),
            ("controls list --framework FSBP", "those of AWS Foundational Security Best Practices"),
            ("controls list --json | jq -r '.[].id'", "for machines"))
        { severity, framework, json, markdown };
        NotBoth(command, json, markdown);
        command.SetAction(async (parsed, _) =>
        {
            var controls = ControlCatalogue.All.Select(control => control.Metadata)
                .Where(control => parsed.GetValue(severity) is not { } asked || $"{control.Severity}".Equals(asked, StringComparison.OrdinalIgnoreCase))
                .Where(control => parsed.GetValue(framework) is not { } asked || control.Frameworks.Any(shown => shown.Framework == asked))
                .ToList();
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                await output.WriteLineAsync(JsonText.Indent(JsonSerializer.Serialize(controls, ComplianceJson.Default.IReadOnlyListControlMetadata)));
            else if (parsed.GetValue(markdown))
                await output.WriteAsync(ControlPage.WriteIndex(controls));
            else
                new ControlText(CommandConsole.On(output)).WriteList(controls);
            return ExitCodes.Right;
        });
        return command;
    }

    private static DocumentedCommand Explain()
    {
        var id = new Argument<string>("id") { Description = "The control, such as RDS.1; in any case." };
        id.CompletionSources.Add([.. ControlCatalogue.Metadata.Keys]);
        var (json, markdown) = (JsonOption.Create("the control"), Markdown("its page"));
        var command = new DocumentedCommand(
            "explain",
            "Explains a control: what it wants and why, how a failure is mended, what it reads and what it shows.",
            ("controls explain RDS.1", "at the terminal"),
            ("controls explain DR.2 --markdown", "as a page, for a wiki"))
        { id, json, markdown };
        NotBoth(command, json, markdown);
        command.SetAction(async (parsed, _) =>
        {
            var asked = parsed.GetValue(id)!;
            if (ControlCatalogue.Find(asked)?.Metadata is not { } control)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"dr: there is no control {asked}: 'dr controls list' lists them");
                return ExitCodes.Wrong;
            }

            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                await output.WriteLineAsync(JsonText.Indent(JsonSerializer.Serialize(control, ComplianceJson.Default.ControlMetadata)));
            else if (parsed.GetValue(markdown))
                await output.WriteAsync(ControlPage.Write(control));
            else
                new ControlText(CommandConsole.On(output)).Write(control);
            return ExitCodes.Right;
        });
        return command;
    }

    private static Option<bool> Markdown(string what) => new("--markdown") { Description = $"Prints {what} as Markdown, for documents." };

    private static void NotBoth(Command command, Option<bool> json, Option<bool> markdown) => command.Validators.Add(result =>
    {
        if (result.GetValue(json) && result.GetValue(markdown))
            result.AddError("--json and --markdown are two forms of the same: leave one of them out.");
    });
}
