namespace DataReliability.Core.Compliance.Remediations;

/// <summary>The tag by which a resource opts in.</summary>
/// <param name="Key">Case-sensitive.</param>
/// <param name="Value">Case-sensitive.</param>
public sealed record RemediationTag(string Key, string Value)
{
    /// <summary>Whether it is among a resource's tags.</summary>
    public bool IsOn(IReadOnlyDictionary<string, string> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        return tags.TryGetValue(Key, out var value) && value == Value;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Key}={Value}";
}
