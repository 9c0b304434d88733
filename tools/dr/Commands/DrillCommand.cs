using System.CommandLine;
using DataReliability.Dr.Drill;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Commands;

/// <summary><c>dr drill</c>.</summary>
internal static class DrillCommand
{
    private static readonly Dictionary<string, DrillFault> Faults = new()
    {
        ["throttle"] = DrillFault.Throttle,
        ["lost-events"] = DrillFault.LostEvents,
        ["crash"] = DrillFault.Crash,
    };

    public static Command Create(IReadOnlyList<IChapter> chapters)
    {
        var only = new Option<string[]>("--only")
        {
            Description = $"Run this chapter only; may be repeated. Chapters: {string.Join(", ", chapters.Select(chapter => chapter.Name))}.",
            HelpName = "CHAPTER",
        };
        only.OneOf([.. chapters.Select(chapter => chapter.Name)]);
        var json = new Option<FileInfo?>("--json")
        {
            Description = "Write each step's outcome and time, every verdict with its evidence, and the calls to AWS to this file.",
            HelpName = "FILE",
        };
        json.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<FileInfo?>() is { } file && !Directory.Exists(file.DirectoryName))
                result.AddError($"--json is {file}: the folder {file.DirectoryName} does not exist.");
        });
        var fault = new Option<string?>("--fault")
        {
            Description = "What goes wrong underneath: throttle (AWS throttles a share of all calls), lost-events (RDS events are lost and "
                + "the publisher keeps dying), crash (the function's process dies after every kind of effect, in turn).",
            HelpName = "FAULT",
        };
        fault.OneOf(Faults.Keys);
        var speed = SpeedOption.Create(new DrillOptions().Speed);
        var keep = new Option<bool>("--keep") { Description = "Leave the run directory with its logs; the next dr command removes it." };

        var command = new DocumentedCommand(
            "drill",
            "Brings the stack of template.yaml up on this machine, breaks real databases and judges the verdicts.",
            ("drill", "everything, in about two minutes; a new machine's first takes a few"),
            ("drill --fault crash", "the same verdicts, while the functions' processes keep dying"),
            ("drill --json report.json", "with every verdict, its evidence and the calls to AWS in a file"),
            ("drill --keep", "leaves the logs of functions and engines to be read"))
        {
            only, json, fault, speed, keep,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var options = new DrillOptions
            {
                Only = parsed.GetValue(only) ?? [],
                JsonFile = parsed.GetValue(json)?.FullName,
                Fault = parsed.GetValue(fault) is { } name ? Faults[name] : DrillFault.None,
                Speed = parsed.GetValue(speed),
                Keep = parsed.GetValue(keep),
            };
            var runner = new DrillRunner(chapters, ConsoleDisplay.On(Console.Out), TimeProvider.System);
            return runner.RunAsync(options, cancellationToken);
        });
        return command;
    }
}
