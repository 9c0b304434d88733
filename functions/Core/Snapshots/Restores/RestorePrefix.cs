namespace DataReliability.Core.Snapshots.Restores;

/// <summary>How the names of restores begin: lower-case letters, digits and single hyphens, a letter first and a hyphen
/// last, at most 20.</summary>
public static class RestorePrefix
{
    /// <summary>What it is when nothing else is said.</summary>
    public const string Default = "dr-restore-";

    private const int MaxLength = 20;

    /// <summary>What is wrong with a prefix; null when it will do.</summary>
    public static string? Fault(string prefix)
    {
        var valid = prefix.Length is > 1 and <= MaxLength
            && char.IsAsciiLetterLower(prefix[0])
            && prefix[^1] == '-'
            && prefix.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && !prefix.Contains("--", StringComparison.Ordinal);
        return valid
            ? null
            : $"'{prefix}' can't begin the names of restores: write at most {MaxLength} lower-case letters, digits and single hyphens, a letter first, a hyphen last";
    }
}
