using System.Globalization;
using System.Text.RegularExpressions;

namespace DataReliability.LocalCloud.Events;

/// <summary>The year of an AWS cron expression: <c>*</c>, or years and ranges with steps, such as 2026,2028-2030,2032/2.</summary>
internal sealed partial class YearField
{
    private const int First = 1970;
    private const int End = 2199;
    private readonly SortedSet<int> _years;

    private YearField(SortedSet<int> years) => _years = years;

    public static YearField Any { get; } = new([.. Enumerable.Range(First, End - First + 1)]);

    public int Last => _years.Max;

    /// <exception cref="FormatException">It is no year field.</exception>
    public static YearField Parse(string text)
    {
        var years = new SortedSet<int>();
        foreach (var part in text.Split(','))
        {
            if (Part().Match(part) is not { Success: true } match) throw new FormatException($"year is '{text}'; write * or years from {First} to {End}, such as 2026-2030");
            var step = match.Groups["step"].Success ? Number(match, "step") : 1;
            var from = match.Groups["from"].Success ? Number(match, "from") : First;
            var to = match.Groups["to"].Success ? Number(match, "to") : match.Groups["from"].Success && !match.Groups["step"].Success ? from : End;
            if (step < 1 || from < First || to > End || to < from) throw new FormatException($"year is '{text}'; years go from {First} to {End}");
            for (var year = from; year <= to; year += step) years.Add(year);
        }

        return new YearField(years);
    }

    public bool Contains(int year) => _years.Contains(year);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\*|(?<from>\d{4})(-(?<to>\d{4}))?)(/(?<step>\d{1,3}))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}
