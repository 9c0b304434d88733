using System.Globalization;

namespace DataReliability.Core.Compliance.Controls.Predicates;

/// <summary>The leading numbers of an engine version, or those after <c>mysql_aurora.</c>, to compare.</summary>
internal static class EngineVersionNumber
{
    private const string Aurora = "mysql_aurora.";

    /// <summary>The version as numbers, such as 10.6 of <c>10.6.14</c>, 3.8.0 of <c>8.0.mysql_aurora.3.08.0</c>; null where there are none.</summary>
    public static Version? Of(string engineVersion)
    {
        var start = engineVersion.IndexOf(Aurora, StringComparison.Ordinal);
        var parts = new List<int>(3);
        foreach (var part in engineVersion[(start < 0 ? 0 : start + Aurora.Length)..].Split('.'))
        {
            if (parts.Count == 3 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                break;
            parts.Add(number);
        }

        return parts.Count == 0 ? null : new Version(parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
    }
}
