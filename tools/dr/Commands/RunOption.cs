using System.CommandLine;
using DataReliability.Dr.Runs;

namespace DataReliability.Dr.Commands;

/// <summary><c>--run</c>: which <c>dr up</c>, where several run.</summary>
internal static class RunOption
{
    public static Option<string?> Create()
    {
        var option = new Option<string?>("--run")
        {
            Description = "Which 'dr up', where several run: its name, such as run-4711-1, or its --directory.",
            HelpName = "RUN",
        };
        option.CompletionSources.Add(_ => RunningUp.List(RunRoot.OfThisUser()).Select(run => new System.CommandLine.Completions.CompletionItem(run.Name)));
        return option;
    }
}
