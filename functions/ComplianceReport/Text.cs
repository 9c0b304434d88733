namespace DataReliability.ComplianceReport;

/// <summary>Text that has to fit.</summary>
internal static class Text
{
    /// <summary>The text, cut before a limit with an ellipsis at its end, and never within a surrogate pair.</summary>
    public static string Clip(string text, int limit)
    {
        if (text.Length <= limit)
            return text;
        var end = limit - 1;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end] + "…";
    }

    /// <summary>The partition of an ARN; <c>aws</c> when it is none.</summary>
    public static string Partition(string arn) => arn.Split(':', 3) is ["arn", { Length: > 0 } partition, _] ? partition : "aws";
}
