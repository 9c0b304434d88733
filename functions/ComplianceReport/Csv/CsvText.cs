using System.Buffers;
using System.Text;

namespace DataReliability.ComplianceReport.Csv;

/// <summary>
/// Fields and records as RFC 4180 has them: comma, CRLF, quotes doubled. A field that a spreadsheet would take for a
/// formula (it begins with <c>= + - @</c>, a tab or a carriage return, after any spaces) gets an apostrophe before it.
/// </summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>Appends a record of fields; null is an empty one.</summary>
    public static void AppendRecord(StringBuilder line, ReadOnlySpan<string?> fields)
    {
        for (var index = 0; index < fields.Length; index++)
        {
            if (index > 0)
                line.Append(',');
            AppendField(line, fields[index] ?? "");
        }

        line.Append("\r\n");
    }

    private static void AppendField(StringBuilder line, string field)
    {
        var defused = IsFormula(field);
        if (field.AsSpan().IndexOfAny(Quoted) < 0)
        {
            line.Append(defused ? "'" : "").Append(field);
            return;
        }

        line.Append('"').Append(defused ? "'" : "").Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private static bool IsFormula(string field)
    {
        var first = field.AsSpan().TrimStart(' ');
        return first.Length > 0 && Formula.Contains(first[0]);
    }
}
