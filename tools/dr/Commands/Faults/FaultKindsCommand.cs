using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataReliability.Dr.Cloud;
using DataReliability.Dr.Terminal;
using DataReliability.LocalCloud.Faults;

namespace DataReliability.Dr.Commands.Faults;

/// <summary><c>dr fault kinds</c>.</summary>
internal static class FaultKindsCommand
{
    public static Command Create()
    {
        var json = JsonOption.Create("the kinds");
        var markdown = new Option<bool>("--markdown") { Description = "Prints docs/faults.md." };
        var command = new DocumentedCommand(
            "kinds", "Tells what can go wrong, and what each kind of fault takes.",
            ("fault kinds", "every kind with an example"), ("fault kinds --json", "for machines"))
        { json, markdown };
        command.SetAction((parsed, _) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(markdown)) output.Write(FaultLines.Document());
            else if (parsed.GetValue(json)) output.WriteLine(Json());
            else Write(new Lines(CommandConsole.On(output)));
            return Task.FromResult(ExitCodes.Right);
        });
        return command;
    }

    private static string Json() => new JsonArray([.. FaultKinds.All.Select(kind => new JsonObject
    {
        ["name"] = kind.Name,
        ["summary"] = kind.Summary,
        ["takes"] = Names(kind.Takes),
        ["needs"] = Names(kind.Needs),
        ["note"] = kind.Note,
        ["example"] = JsonSerializer.SerializeToNode(kind.Example, CloudJson.Default.Fault),
    })]).ToString();

    private static JsonArray Names(FaultFields fields) => [.. FaultKind.Names(fields).Select(name => JsonValue.Create(name))];

    private static void Write(Lines lines)
    {
        foreach (var kind in FaultKinds.All)
        {
            lines.Text(kind.Name, "bold");
            lines.Write("  does", kind.Summary);
            lines.Write("  takes", string.Join(", ", FaultKind.Names(kind.Takes)));
            if (kind.Needs != FaultFields.None) lines.Write("  needs", string.Join(", ", FaultKind.Names(kind.Needs)));
            lines.Write("  where", kind.Note);
            lines.Write("  such as", FaultLines.Command(kind.Example));
        }
    }
}
