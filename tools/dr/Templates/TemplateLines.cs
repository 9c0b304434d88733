using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace DataReliability.Dr.Templates;

/// <summary>Finds the lines of a template by path.</summary>
/// <param name="root">The template.</param>
internal sealed class TemplateLines(YamlNode root)
{
    /// <summary>The line of a path such as <c>Resources.Table.Properties.KeySchema[0]</c>, from 1; of what holds it where the
    /// path itself is not written.</summary>
    public int Of(string path)
    {
        var (node, line) = (root, 1L);
        foreach (var step in path.Split('.'))
        {
            var key = step.Split('[')[0];
            if (node is not YamlMappingNode map || map.Children.FirstOrDefault(child => child.Key is YamlScalarNode scalar && scalar.Value == key) is not { Key: { } at, Value: { } next })
                break;
            (node, line) = (next, at.Start.Line);
            foreach (var index in step.Split('[').Skip(1))
            {
                if (node is YamlSequenceNode list && int.TryParse(index.TrimEnd(']'), CultureInfo.InvariantCulture, out var place) && place < list.Children.Count)
                    (node, line) = (list.Children[place], list.Children[place].Start.Line);
            }
        }

        return (int)line;
    }
}
