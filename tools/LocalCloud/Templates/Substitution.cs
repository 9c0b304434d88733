using System.Text.RegularExpressions;

namespace DataReliability.LocalCloud.Templates;

/// <summary>The <c>${Name}</c> placeholders of Fn::Sub; <c>${!Name}</c> stands for the literal <c>${Name}</c>.</summary>
internal static partial class Substitution
{
    public static string Apply(string template, Func<string, string> value) =>
        Placeholder().Replace(template, m => m.Groups["name"].Value is var name && name.StartsWith('!') ? "${" + name[1..] + "}" : value(name));

    [GeneratedRegex(@"\$\{(?<name>[^}]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
