using System.CommandLine;

namespace DataReliability.Dr.Commands;

/// <summary>How fast modelled time passes.</summary>
internal static class SpeedOption
{
    public static Option<double> Create(double fallback) => new("--speed")
    {
        Description = "How many modelled seconds pass in a real one, 1 to 1000: shortens schedules and what AWS takes its time for, never the functions' own clock.",
        DefaultValueFactory = _ => fallback,
        CustomParser = result => OptionRules.Number(result, "--speed", 1.0, 1000.0),
        HelpName = "NUMBER",
    };
}
