using System.IO.Enumeration;

namespace DataReliability.LocalCloud.Iam;

/// <summary>Patterns of IAM: <c>*</c> stands for any text, <c>?</c> for one character.</summary>
internal static class Wildcards
{
    public static bool Match(string pattern, string text, StringComparison comparison) =>
        // The framework's matcher takes a backslash for an escape, which IAM's patterns don't have.
        FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), text, comparison == StringComparison.OrdinalIgnoreCase);
}
