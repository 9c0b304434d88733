using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DataReliability.Dr.Templates;

/// <summary>A change to a template, kept apart from it: a YAML file with <c>Set</c>, a map of paths and values, and
/// <c>Remove</c>, a list of paths. A path is <c>Resources.Table.Properties.KeySchema[0]</c>; a list's item may be named by its
/// Sid, Id or Name instead of its place: <c>Statement[KeepState]</c>.</summary>
internal sealed class TemplateChange
{
    private readonly YamlMappingNode _change;
    private readonly string _file;

    private TemplateChange(string file, YamlMappingNode change) => (_file, _change) = (file, change);

    /// <summary>Reads a change.</summary>
    /// <exception cref="FormatException">The text is none; the message says why.</exception>
    public static TemplateChange Read(string file, string yaml) => Load(file, yaml) is YamlMappingNode map
        && (Section(map, "Set") is YamlMappingNode || Section(map, "Remove") is YamlSequenceNode)
        ? new TemplateChange(file, map)
        : throw new FormatException($"{file} changes nothing: write Set, a map of paths and values, or Remove, a list of paths");

    /// <summary>The template with the change made.</summary>
    /// <exception cref="FormatException">A path leads nowhere; the message names it.</exception>
    public string ApplyTo(string yaml)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(yaml);
        stream.Load(reader);
        var root = stream.Documents[0].RootNode;
        foreach (var (path, value) in (Section(_change, "Set") as YamlMappingNode ?? []).Children)
            Change(root, ((YamlScalarNode)path).Value!, value);
        foreach (var path in (Section(_change, "Remove") as YamlSequenceNode ?? []).Children)
            Change(root, ((YamlScalarNode)path).Value!, null);
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        stream.Save(written, assignAnchors: false);
        return written.ToString();
    }

    private void Change(YamlNode root, string path, YamlNode? value)
    {
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        var holder = steps[..^1].Aggregate(root, (node, step) => Child(node, step) ?? throw Nowhere(path, step));
        switch (holder, Child(holder, steps[^1]))
        {
            case (_, null) when value is null:
                throw Nowhere(path, steps[^1]);
            case (YamlMappingNode map, null):
                map.Add(steps[^1], value!);
                break;
            case (YamlMappingNode map, _) when value is null:
                map.Children.Remove(new YamlScalarNode(steps[^1]));
                break;
            case (YamlMappingNode map, _):
                map.Children[new YamlScalarNode(steps[^1])] = value;
                break;
            case (YamlSequenceNode list, { } item) when value is null:
                list.Children.Remove(item);
                break;
            case (YamlSequenceNode list, { } item):
                list.Children[list.Children.IndexOf(item)] = value;
                break;
            default:
                throw Nowhere(path, steps[^1]);
        }
    }

    private static YamlNode? Child(YamlNode node, string step) => node switch
    {
        YamlMappingNode map => map.Children.TryGetValue(new YamlScalarNode(step), out var child) ? child : null,
        YamlSequenceNode list when step.Trim('[', ']') is var name => int.TryParse(name, CultureInfo.InvariantCulture, out var place)
            ? list.Children.ElementAtOrDefault(place)
            : list.Children.FirstOrDefault(item => ((string[])["Sid", "Id", "Name"]).Any(key => Child(item, key) is YamlScalarNode scalar && scalar.Value == name)),
        _ => null,
    };

    private FormatException Nowhere(string path, string step) => new($"{_file}: {path} leads nowhere: the template has no {step.Trim('[', ']')} there; correct the path");

    private static YamlNode? Section(YamlMappingNode map, string name) => Child(map, name);

    private static YamlNode? Load(string file, string yaml)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = new StringReader(yaml);
            stream.Load(reader);
            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        }
        catch (YamlException e)
        {
            throw new FormatException($"{file}: line {e.Start.Line}: {e.Message}", e);
        }
    }
}
