using System.Text;

namespace DataReliability.LocalCloud.Events;

/// <summary>Text in which <c>*</c> stands for anything; <c>\*</c> and <c>\\</c> stand for themselves.</summary>
internal static class WildcardText
{
    /// <summary>The literal parts between the stars.</summary>
    public static IReadOnlyList<string> Split(string pattern)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length) part.Append(pattern[++i]);
            else if (pattern[i] != '*') part.Append(pattern[i]);
            else
            {
                parts.Add(part.ToString());
                part.Clear();
            }
        }

        parts.Add(part.ToString());
        return parts;
    }

    public static bool Matches(IReadOnlyList<string> parts, string value)
    {
        if (parts.Count == 1) return value == parts[0];
        if (!value.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        foreach (var part in parts.Skip(1).SkipLast(1))
        {
            var found = value.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + part.Length;
        }

        return value.Length - at >= parts[^1].Length && value.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
