using System.CommandLine;
using System.Text.Json;
using DataReliability.Dr.Cloud;
using DataReliability.Dr.Terminal;
using DataReliability.LocalCloud.Faults;

namespace DataReliability.Dr.Commands.Faults;

/// <summary><c>dr fault list</c>.</summary>
internal static class FaultListCommand
{
    public static Command Create()
    {
        var cloud = new CloudOptions();
        var json = JsonOption.Create("the faults");
        var command = new DocumentedCommand(
            "list", "Lists the faults that were injected, and how often each has struck.",
            ("fault list", "as a table"), ("fault list --json", "as LocalCloud tells them"))
        { json };
        cloud.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var pages = cloud.Open(parsed);
            var faults = await pages.ListAsync(cancellationToken);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json)) await output.WriteLineAsync(faults.ToString());
            else Write(faults, output);
            return ExitCodes.Right;
        });
        return command;
    }

    private static void Write(JsonElement faults, TextWriter output)
    {
        var lines = new Lines(CommandConsole.On(output));
        var rows = faults.EnumerateArray().Select(Row).ToList();
        if (rows.Count == 0) lines.Text("No faults. 'dr fault kinds' tells what can go wrong.");
        else lines.Table(["ID", "KIND", "STATE", "STRUCK", "HITS"], rows);
    }

    private static IReadOnlyList<string> Row(JsonElement listed)
    {
        var fault = listed.GetProperty("fault").Deserialize(CloudJson.Default.Fault)!;
        return
        [
            fault.Id, fault.Kind, listed.GetProperty("state").ToString(), listed.GetProperty("struck").ToString(),
            string.Join(", ", FaultLines.Fields(fault).Select(f => $"{f.Name} {f.Value}")),
        ];
    }
}
