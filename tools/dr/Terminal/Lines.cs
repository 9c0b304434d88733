using System.Globalization;
using Spectre.Console;

namespace DataReliability.Dr.Terminal;

/// <summary>Writes names and values, a pair a line, values aligned and further lines of a value indented under it.</summary>
/// <param name="console">Where to.</param>
internal sealed class Lines(IAnsiConsole console)
{
    private const int NameWidth = 11;

    /// <summary>One pair; none where the value is null.</summary>
    /// <param name="name">At most ten characters.</param>
    /// <param name="value">Plain text.</param>
    /// <param name="colour">A colour of Spectre.Console for the value; null for the terminal's own.</param>
    public void Write(string name, string? value, string? colour = null)
    {
        if (value is null)
            return;
        var text = value.ReplaceLineEndings("\n" + new string(' ', NameWidth));
        console.Markup($"[grey]{Markup.Escape(name.PadRight(NameWidth))}[/]");
        Text(text, colour);
    }

    /// <summary>A line by itself.</summary>
    public void Text(string text, string? colour = null)
    {
        // Not through the console's renderer, which would wrap: ids and paths are there to be copied.
        if (colour is null)
            console.Profile.Out.Writer.WriteLine(text);
        else
            console.WriteLine(text, Style.Parse(colour));
    }

    /// <summary>A table without borders.</summary>
    public void Table(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = headings.Select((heading, column) => rows.Select(row => row[column].Length).Append(heading.Length).Max()).ToList();
        Text(Row(headings), "grey");
        foreach (var row in rows)
            Text(Row(row));

        string Row(IReadOnlyList<string> cells) => string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();
    }

    /// <summary>A time for people, in UTC.</summary>
    public static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A time and how far it is from now.</summary>
    public static string Time(DateTimeOffset time, DateTimeOffset now) => time <= now
        ? $"{Time(time)}, {DisplayText.Span(now - time)} ago"
        : $"{Time(time)}, in {DisplayText.Span(time - now)}";

    /// <summary>The colour of a status.</summary>
    public static string? Colour(string status) => status switch
    {
        "passed" or "swept" => "green",
        "failed" or "buried" or "refused" => "red",
        "inconclusive" or "no-snapshot" or "observed" => "yellow",
        _ => null,
    };
}
