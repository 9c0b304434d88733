using System.CommandLine;
using DataReliability.LocalCloud.Faults;

namespace DataReliability.Dr.Commands.Faults;

/// <summary><c>dr fault inject</c>.</summary>
internal static class FaultInjectCommand
{
    public static Command Create()
    {
        var cloud = new CloudOptions();
        var json = JsonOption.Create("the fault");
        var kind = new Argument<string>("kind") { Description = "What goes wrong; 'dr fault kinds' tells all." };
        kind.AcceptOnlyFromAmong([.. FaultKinds.All.Select(k => k.Name)]);
        var service = Text("--service", "The signing name of the service that it hits, such as rds.");
        var action = Text("--action", "The operation that it hits, such as DescribeDBInstances.");
        var resource = Text("--resource", "The resource that it hits: a database, a table, a topic.");
        var function = Text("--function", "The function that it hits, by logical id; person for people's calls.");
        var value = Text("--value", "What the kind says, such as a status.");
        var duration = Text("--duration", "How long it is in force, in modelled time, ISO 8601, such as PT10M.");
        var probability = new Option<double>("--probability") { Description = "The share of occasions that it strikes on, more than 0, up to 1.", DefaultValueFactory = _ => 1 };
        var seconds = new Option<double?>("--seconds") { Description = "Modelled seconds; the kind says of what." };
        var perSecond = new Option<double?>("--per-second") { Description = "How many calls pass in a real second before it strikes." };
        var times = Number("--times", "How many times it strikes before it is used up.");
        var after = Number("--after", "How many occasions it lets pass first.");
        var seed = Number("--seed", "Decides what a probability decides.");
        var block = Number("--block", "The block of a page, from 0.");
        var command = new DocumentedCommand(
            "inject", "Lets something go wrong, from now on or at once.",
            [.. Examples(FaultKinds.Throttle, FaultKinds.KillFunction, FaultKinds.HoldStatus)])
        {
            kind, service, action, resource, function, value, duration, probability, seconds, perSecond, times, after, seed, block, json,
        };
        cloud.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            using var pages = cloud.Open(parsed);
            try
            {
                var injected = await pages.InjectAsync(
                    new Fault(parsed.GetRequiredValue(kind))
                    {
                        Service = parsed.GetValue(service),
                        Action = parsed.GetValue(action),
                        Resource = parsed.GetValue(resource),
                        Function = parsed.GetValue(function),
                        Value = parsed.GetValue(value),
                        Duration = parsed.GetValue(duration),
                        Probability = parsed.GetValue(probability),
                        Seconds = parsed.GetValue(seconds),
                        PerSecond = parsed.GetValue(perSecond),
                        Times = parsed.GetValue(times),
                        After = parsed.GetValue(after),
                        Seed = parsed.GetValue(seed),
                        Block = parsed.GetValue(block),
                    },
                    cancellationToken);
                var id = injected.GetProperty("id").ToString();
                await output.WriteLineAsync(parsed.GetValue(json) ? injected.ToString() : $"{id}: dr fault clear {id} takes it back");
                return ExitCodes.Right;
            }
            catch (FaultRefusedException e)
            {
                await errors.WriteLineAsync($"dr: {e.Message}");
                return ExitCodes.Wrong;
            }
        });
        return command;
    }

    private static IEnumerable<(string Line, string Does)> Examples(params string[] kinds) => kinds
        .Select(name => FaultKinds.Find(name)!).Select(k => (FaultLines.Command(k.Example)["dr ".Length..], char.ToLowerInvariant(k.Summary[0]) + k.Summary[1..].TrimEnd('.')));

    private static Option<string?> Text(string name, string description) => new(name) { Description = description };

    private static Option<int?> Number(string name, string description) => new(name) { Description = description };
}
