using DataReliability.Dr.Commands;
using DataReliability.Dr.Drill.Reports;

namespace DataReliability.Dr.Drill.Chapters;

/// <summary>What chapters without validations have in common.</summary>
internal static class ChapterFrame
{
    /// <summary>Runs a chapter's steps and reports them: what they throw is a fault, and so is a step that is not right.</summary>
    /// <param name="name">The chapter.</param>
    /// <param name="context">What it was given.</param>
    /// <param name="steps">Runs them; takes faults.</param>
    public static async Task<ChapterReport> RunAsync(string name, DrillContext context, Func<List<string>, Task> steps)
    {
        var faults = new List<string>();
        try
        {
            await steps(faults);
        }
        catch (Exception e) when (e is not OperationCanceledException and not EnvironmentException)
        {
            faults.Add($"{e.GetType().Name}: {e.Message}");
        }

        var right = faults.Count == 0 && context.Steps.Steps.All(step => step.Outcome == "right");
        return new ChapterReport(name, right, context.Steps.Steps, [], faults, [], new Dictionary<string, double>(), 0);
    }

    /// <summary>The outcome of a step that looked for what is wrong, and found it or not.</summary>
    /// <param name="wrong">What it found, in sentences.</param>
    /// <param name="well">What to say where it found nothing.</param>
    /// <param name="faults">Takes what it found.</param>
    public static StepOutcome Judge(IReadOnlyList<string> wrong, string well, List<string> faults)
    {
        faults.AddRange(wrong);
        return wrong.Count == 0 ? StepOutcome.WellWith(well) : StepOutcome.Badly(string.Join("; ", wrong.Take(3)));
    }
}
