namespace DataReliability.Core.Fleet;

/// <summary>Names databases by identifier: <c>*</c> stands for any characters, <c>?</c> for one.</summary>
/// <param name="Text">Lower-case letters, digits, hyphens, <c>*</c> and <c>?</c>; 1 to 63 characters.</param>
public readonly record struct DatabasePattern(string Text)
{
    /// <summary>Whether the identifier, in any case, is one of them.</summary>
    public bool Matches(string identifier) =>
        System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(Text, identifier, ignoreCase: true);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
