using System.Globalization;

namespace DataReliability.RdsModel.Flows;

/// <summary>Backup windows (<c>03:00-03:30</c>) and maintenance windows (<c>sun:04:00-sun:04:30</c>), UTC.</summary>
internal static class Windows
{
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>When a daily window opens next, after a time.</summary>
    public static DateTimeOffset NextDaily(string window, DateTimeOffset after)
    {
        var opens = new DateTimeOffset(after.UtcDateTime.Date, TimeSpan.Zero) + TimeOf(window[..5]);
        return opens > after ? opens : opens.AddDays(1);
    }

    /// <summary>When a weekly window opens next, after a time.</summary>
    public static DateTimeOffset NextWeekly(string window, DateTimeOffset after)
    {
        var day = Array.IndexOf(Days, window[..3]);
        var opens = new DateTimeOffset(after.UtcDateTime.Date, TimeSpan.Zero).AddDays(day - (int)after.UtcDateTime.DayOfWeek) + TimeOf(window[4..9]);
        return opens > after ? opens : opens.AddDays(7);
    }

    /// <summary>A daily window of at least 30 minutes; refused where it is none.</summary>
    public static string Daily(string window) => window.Split('-') is [var from, var to] && IsTime(from) && IsTime(to)
        && Minutes(from, to, 1440) >= 30
            ? window
            : throw new RdsRefusedException(
                "InvalidParameterValue", $"Invalid value for PreferredBackupWindow: {window}. It must be hh24:mi-hh24:mi, in UTC, at least 30 minutes.");

    /// <summary>A weekly window of at least 30 minutes; refused where it is none.</summary>
    public static string Weekly(string window)
    {
        var lower = window.ToLowerInvariant();
        return lower.Split('-') is [{ Length: 9 } from, { Length: 9 } to] && from[3] == ':' && to[3] == ':' && Days.Contains(from[..3])
            && Days.Contains(to[..3]) && IsTime(from[4..]) && IsTime(to[4..]) && (from[..3] != to[..3] || Minutes(from[4..], to[4..], 1440) >= 30)
                ? lower
                : throw new RdsRefusedException(
                    "InvalidParameterValue",
                    $"Invalid maintenance window format: {window}. It must be ddd:hh24:mi-ddd:hh24:mi, in UTC, at least 30 minutes.");
    }

    private static bool IsTime(string text) => text.Length == 5 && TimeSpan.TryParseExact(text, @"hh\:mm", CultureInfo.InvariantCulture, out _);

    private static TimeSpan TimeOf(string text) => TimeSpan.ParseExact(text, @"hh\:mm", CultureInfo.InvariantCulture);

    private static double Minutes(string from, string to, int around) => ((TimeOf(to) - TimeOf(from)).TotalMinutes + around) % around;
}
