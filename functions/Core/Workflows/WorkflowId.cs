namespace DataReliability.Core.Workflows;

/// <summary>Names one workflow: its kind and a key unique in that kind, written <c>kind/key</c>.</summary>
/// <param name="Kind">Lower-case words joined by hyphens, such as <c>snapshot-validation</c>.</param>
/// <param name="Key">Letters, digits and hyphens, at most 64 characters.</param>
public readonly record struct WorkflowId(string Kind, string Key)
{
    /// <summary>Reads <c>kind/key</c>.</summary>
    /// <exception cref="FormatException">The text is not of that form; the message holds it.</exception>
    public static WorkflowId Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new FormatException($"'{text}' is no workflow id: write kind/key, such as snapshot-validation/01j8xk3v");

    /// <summary>Reads <c>kind/key</c>; false where the text is not of that form.</summary>
    public static bool TryParse(string? text, out WorkflowId id)
    {
        var parts = (text ?? "").Split('/');
        var valid = parts.Length == 2 && parts.All(part => part.Length is > 0 and <= 64 && part.All(IsAllowed));
        id = valid ? new WorkflowId(parts[0], parts[1]) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}/{Key}";

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';
}
