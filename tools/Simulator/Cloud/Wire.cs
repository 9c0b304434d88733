using System.Globalization;

namespace DataReliability.Simulator.Cloud;

/// <summary>Parameters as RDS takes them on the wire.</summary>
internal static class Wire
{
    public static IEnumerable<(string Name, string Value)> Tags(IEnumerable<(string Key, string Value)> tags) => tags.SelectMany((tag, index) =>
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"Tags.Tag.{index + 1}");
        return new[] { ($"{prefix}.Key", tag.Key), ($"{prefix}.Value", tag.Value) };
    });

    public static IEnumerable<(string Name, string Value)> Tags(IReadOnlyDictionary<string, string> tags) => Tags(tags.Select(tag => (tag.Key, tag.Value)));

    public static string Flag(bool on) => on ? "true" : "false";
}
