using System.Globalization;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Protocol;

/// <summary>Reads the parameters of a Query call into the JSON that the same call would be.</summary>
internal static class QueryInput
{
    public static JsonObject Read(IReadOnlyDictionary<string, string> form, QueryDialect dialect)
    {
        var root = new Node();
        foreach (var (name, value) in form)
        {
            if (name is "Action" or "Version") continue;
            var node = root;
            foreach (var part in name.Split('.')) node = node.Child(part);
            node.Value = value;
        }

        return root.ToObject(dialect);
    }

    private sealed class Node
    {
        private readonly SortedDictionary<string, Node> _children = new(StringComparer.Ordinal);

        public string? Value { get; set; }

        private bool IsList => _children.Count > 0 && _children.Keys.All(k => k.All(char.IsAsciiDigit));

        public Node Child(string name) => _children.TryGetValue(name, out var child) ? child : _children[name] = new Node();

        public JsonObject ToObject(QueryDialect dialect)
        {
            var result = new JsonObject();
            foreach (var (name, child) in _children)
            {
                var member = child.IsList ? dialect.Flat.GetValueOrDefault(name, name) : name;
                result[member] = child.ToNode(dialect, dialect.Flat.Count > 0 && dialect.Maps.Contains(member));
            }

            return result;
        }

        private JsonNode? ToNode(QueryDialect dialect, bool isMap)
        {
            if (_children.Count == 0) return Value;
            if (IsList) return isMap ? ToMap(dialect) : new JsonArray([.. InOrder().Select(c => c.ToNode(dialect, isMap: false))]);
            if (_children.Count == 1 && _children.First() is { Value.IsList: true } only)
                return only.Value.ToNode(dialect, isMap: only.Key == "entry");
            return ToObject(dialect);
        }

        private JsonObject ToMap(QueryDialect dialect)
        {
            var result = new JsonObject();
            foreach (var entry in InOrder())
            {
                var (key, value) = (entry.Of("key") ?? entry.Of("Name") ?? entry.Of("Key"), entry.Of("value") ?? entry.Of("Value"));
                result[key?.Value ?? ""] = value is null ? "" : value.ToNode(dialect, isMap: false);
            }

            return result;
        }

        private IEnumerable<Node> InOrder() => _children.OrderBy(c => int.Parse(c.Key, NumberStyles.None, CultureInfo.InvariantCulture)).Select(c => c.Value);

        private Node? Of(string name) => _children.GetValueOrDefault(name);
    }
}
