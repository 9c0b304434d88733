using System.CommandLine;
using System.Globalization;

namespace DataReliability.Dr.Commands;

/// <summary>How fast modelled time passes.</summary>
internal static class SpeedOption
{
    private const double Max = 1000;

    public static Option<double> Create(double fallback)
    {
        var option = new Option<double>("--speed")
        {
            Description = "How many modelled seconds pass in a real one, 1 to 1000: shortens schedules and what AWS takes its time for, never the functions' own clock.",
            DefaultValueFactory = _ => fallback,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && double.TryParse(token.Value, CultureInfo.InvariantCulture, out var speed) && speed is not (>= 1 and <= Max))
                result.AddError($"--speed is {token.Value}: say a number from 1 to {Max}.");
        });
        return option;
    }
}
