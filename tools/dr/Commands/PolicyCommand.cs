using System.CommandLine;
using DataReliability.Aws.Rds;
using DataReliability.Core.Fleet;
using DataReliability.Dr.Policies;
using DataReliability.Dr.Runs;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Commands;

/// <summary><c>dr policy check</c>.</summary>
internal static class PolicyCommand
{
    public static Command Create() => new DocumentedCommand("policy", "What databases are promised: reliability.json.") { Check() };

    private static DocumentedCommand Check()
    {
        var file = new Argument<string?>("file")
        {
            Description = "The policy; - reads it from a pipe. Without it: reliability.json of the project.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = JsonOption.Create("what was found");
        var fleet = new Option<bool>("--fleet") { Description = "Compares it with real databases: those of the running 'dr up', or with --region those of an account." };
        var state = new StateOptions(withTable: false);
        var command = new DocumentedCommand(
            "check",
            "Checks a policy, tells what each tier means and what is of no use.",
            ("policy check", "checks reliability.json of the project"),
            ("policy check --fleet --region eu-west-1", "and which database of an account gets which tier"),
            ("policy check - < reliability.json", "reads a pipe"),
            ("policy check --json | jq -r '.faults[].path'", "for machines"))
        { file, json, fleet };
        state.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (name, text) = await TextFile.ReadAsync(
                parsed.GetValue(file) ?? Path.Combine(ProjectDirectory.Find(), "reliability.json"), cancellationToken);
            var reading = ReliabilityPolicyReader.Read(text);
            IReadOnlyList<DatabaseInstance>? databases = null;
            if (parsed.GetValue(fleet) && reading is PolicyReading.Accepted)
                databases = await FleetAsync(state, parsed, cancellationToken);
            var report = PolicyReport.Of(name, reading, databases);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                await output.WriteLineAsync(JsonText.Indent(report.ToJson().ToJsonString()));
            else
                new PolicyText(CommandConsole.On(output)).Write(report);
            return report.Right ? ExitCodes.Right : ExitCodes.Wrong;
        });
        return command;
    }

    private static async Task<IReadOnlyList<DatabaseInstance>> FleetAsync(StateOptions state, ParseResult parsed, CancellationToken cancellationToken)
    {
        using var access = state.OpenAccess(parsed);
        return await new RdsFleetReader(access.Rds).ListInstancesAsync(cancellationToken) switch
        {
            Sight<IReadOnlyList<DatabaseInstance>>.Seen { Value: var seen } => seen,
            Sight<IReadOnlyList<DatabaseInstance>>.Unknown unknown => throw new EnvironmentException($"the databases can't be listed: {unknown.Call}: {unknown.Reason}"),
            _ => [],
        };
    }
}
