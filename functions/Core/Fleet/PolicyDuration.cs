using System.Globalization;
using System.Text.RegularExpressions;

namespace DataReliability.Core.Fleet;

/// <summary>
/// Durations of a policy: ISO 8601 in whole weeks, or in days, hours and minutes. Months and years are refused, as their
/// length varies; so are zeros and, where the unit is hours, anything finer.
/// </summary>
internal static partial class PolicyDuration
{
    /// <summary>Reads a duration of at least one minute.</summary>
    public static TimeSpan? ReadMinutes(string text) => Read(Minutes().Match(text));

    /// <summary>Reads a duration of at least one hour, in whole hours.</summary>
    public static TimeSpan? ReadHours(string text) => Read(Hours().Match(text));

    private static TimeSpan? Read(Match match) => match.Success
        ? new TimeSpan((7 * Number(match, "w")) + Number(match, "d"), Number(match, "h"), Number(match, "m"), 0)
        : null;

    private static int Number(Match match, string unit) =>
        match.Groups[unit] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^P(?!\z)(?:(?<w>[1-9][0-9]{0,2})W|(?:(?<d>[1-9][0-9]{0,3})D)?(?:T(?!\z)(?:(?<h>[1-9][0-9]{0,4})H)?(?:(?<m>[1-9][0-9]{0,5})M)?)?)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"^P(?!\z)(?:(?<w>[1-9][0-9]{0,2})W|(?:(?<d>[1-9][0-9]{0,3})D)?(?:T(?<h>[1-9][0-9]{0,4})H)?)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hours();
}
