using System.Globalization;
using System.Text.RegularExpressions;
using Cronos;

namespace DataReliability.LocalCloud.Events;

/// <summary>When a schedule ticks: <c>rate(value unit)</c>, <c>cron(minutes hours day-of-month month day-of-week year)</c>, or once,
/// <c>at(yyyy-mm-ddThh:mm:ss)</c>; in UTC or a time zone.</summary>
internal sealed partial class ScheduleExpression
{
    private readonly TimeSpan? _rate;
    private readonly CronExpression? _cron;
    private readonly YearField _years;
    private readonly DateTime? _once;
    private readonly TimeZoneInfo _zone;

    private ScheduleExpression(TimeSpan? rate, CronExpression? cron, YearField years, DateTime? once, TimeZoneInfo zone) =>
        (_rate, _cron, _years, _once, _zone) = (rate, cron, years, once, zone);

    /// <exception cref="FormatException">It is no schedule; the message says what one looks like.</exception>
    /// <param name="timeZone">Such as Europe/Paris; null for UTC.</param>
    public static ScheduleExpression Parse(string text, string? timeZone = null)
    {
        var zone = timeZone is null ? TimeZoneInfo.Utc : TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var found) ? found
            : throw new FormatException($"the time zone '{timeZone}' is not known; write one such as Europe/Paris");
        if (Rate().Match(text) is { Success: true } rate) return ParseRate(rate);
        if (Cron().Match(text) is { Success: true } cron) return ParseCron(cron.Groups["fields"].Value, zone);
        if (At().Match(text) is { Success: true } at && DateTime.TryParseExact(at.Groups["time"].Value, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var once))
            return new ScheduleExpression(null, null, YearField.Any, once, zone);
        throw new FormatException("a schedule is rate(5 minutes) or cron(0 12 * * ? *)");
    }

    /// <summary>The next tick after an instant; null when there is none any more.</summary>
    public DateTimeOffset? Next(DateTimeOffset after)
    {
        if (_rate is { } rate) return after + rate;
        if (_once is { } time) return new DateTimeOffset(time, _zone.GetUtcOffset(time)) is var instant && instant > after ? instant : null;
        for (var next = _cron!.GetNextOccurrence(after, _zone); next is { } at; next = _cron.GetNextOccurrence(at, _zone))
        {
            if (_years.Contains(at.Year)) return at;
            if (at.Year > _years.Last) return null;
        }

        return null;
    }

    private static ScheduleExpression ParseRate(Match match)
    {
        var value = int.Parse(match.Groups["value"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var unit = match.Groups["unit"].Value;
        if (value < 1) throw new FormatException("the value of a rate is at least 1");
        if ((value == 1) == unit.EndsWith('s')) throw new FormatException(value == 1 ? $"write rate(1 {unit.TrimEnd('s')})" : $"write rate({value} {unit}s)");
        return new ScheduleExpression(value * unit[0] switch
        {
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            _ => TimeSpan.FromDays(1),
        }, null, YearField.Any, null, TimeZoneInfo.Utc);
    }

    private static ScheduleExpression ParseCron(string text, TimeZoneInfo zone)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 6) throw new FormatException($"cron takes six fields (minutes, hours, day of month, month, day of week, year); this has {fields.Length}");
        if (fields[2] != "?" && fields[4] != "?") throw new FormatException("one of day of month and day of week must be ?");
        try
        {
            var week = WeekDigits().Replace(fields[4], Shift);
            return new ScheduleExpression(null, CronExpression.Parse($"{fields[0]} {fields[1]} {fields[2]} {fields[3]} {week}"), YearField.Parse(fields[5]), null, zone);
        }
        catch (CronFormatException e)
        {
            throw new FormatException($"cron({text}): {e.Message}", e);
        }
    }

    // AWS counts the days of a week from 1 for Sunday, cron from 0.
    private static string Shift(Match match)
    {
        var day = int.Parse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture);
        if (day is < 1 or > 7) throw new FormatException($"day of week is {day}; it goes from 1 (Sunday) to 7 (Saturday)");
        return (day - 1).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^rate\((?<value>\d{1,9}) (?<unit>minutes?|hours?|days?)\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"^cron\((?<fields>[^)]+)\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cron();

    [GeneratedRegex(@"^at\((?<time>[^)]+)\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex At();

    // A number after # counts weeks and one after / is a step: both stay.
    [GeneratedRegex(@"(?<![#/\d])\d+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WeekDigits();
}
