using DataReliability.Core.Fleet;
using NodaTime;
using NodaTime.Text;

namespace DataReliability.Core.Compliance.Remediations.Freezes;

/// <summary>Reads a freeze of a policy: weekly (<c>friday 16:00</c> to <c>monday 08:00</c>) or dated (<c>2026-12-15 00:00</c> to
/// <c>2027-01-05 00:00</c>), by the clock of an IANA zone.</summary>
internal static class FreezeReader
{
    private const string Remedy = "write a day of the week and a time, such as friday 16:00, or a date and a time, such as 2026-12-15 16:00; from and to alike";

    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalDateTimePattern Dated = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static FreezeWindow? Read(PolicyNode node)
    {
        var members = node.Members(["name", "zone", "from", "to"], "name", "zone", "from", "to");
        var name = Text("name", text => text.Length is > 0 and <= 64, "write a name for people, of 1 to 64 characters");
        var zone = Text("zone", text => DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is not null, "there is no such time zone: write one of the IANA database, such as Europe/Berlin");
        var from = Text("from", IsTime, Remedy);
        var to = Text("to", IsTime, Remedy);
        if (name is null || zone is null || from is null || to is null)
            return null;
        var clock = DateTimeZoneProviders.Tzdb[zone];
        if (Weekly(from) is { } begins && Weekly(to) is { } ends)
            return new WeeklyFreeze(name, clock, begins.Day, begins.Time, ends.Day, ends.Time);
        if (Date(from) is { } start && Date(to) is { } end)
        {
            if (end > start)
                return new DatedFreeze(name, clock, start, end);
            members["to"].Fault($"it is not after {from}: write when the freeze ends");
            return null;
        }

        members["to"].Fault(Remedy);
        return null;

        string? Text(string property, Func<string, bool> isValid, string remedy) =>
            members.TryGetValue(property, out var member) ? member.Text(isValid, remedy) : null;
    }

    private static bool IsTime(string text) => Weekly(text) is not null || Date(text) is not null;

    private static LocalDateTime? Date(string text) => Dated.Parse(text) is { Success: true, Value: var value } ? value : null;

    private static (IsoDayOfWeek Day, LocalTime Time)? Weekly(string text) => text.Split(' ') switch
    {
        [var day, var time] when Day(day) is { } known && Time.Parse(time) is { Success: true, Value: var at } => (known, at),
        _ => null,
    };

    private static IsoDayOfWeek? Day(string text) => text switch
    {
        "monday" => IsoDayOfWeek.Monday,
        "tuesday" => IsoDayOfWeek.Tuesday,
        "wednesday" => IsoDayOfWeek.Wednesday,
        "thursday" => IsoDayOfWeek.Thursday,
        "friday" => IsoDayOfWeek.Friday,
        "saturday" => IsoDayOfWeek.Saturday,
        "sunday" => IsoDayOfWeek.Sunday,
        _ => null,
    };
}
