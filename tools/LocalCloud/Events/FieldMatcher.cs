using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Events;

/// <summary>One alternative of a field in an event pattern.</summary>
internal abstract record FieldMatcher
{
    /// <summary>Whether the field's value matches.</summary>
    /// <param name="present">Whether the event has the field, as a leaf.</param>
    /// <param name="value">The value; null stands for JSON's null when present.</param>
    public abstract bool Matches(bool present, JsonNode? value);

    /// <summary>Whether a list matches: one element must.</summary>
    public virtual bool MatchesList(JsonArray list) => list.Any(value => Matches(present: true, value));

    protected static string? Text(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.ToString() : null;

    protected static double? Number(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.Number
        ? double.Parse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    public sealed record Exactly(JsonNode? Wanted) : FieldMatcher
    {
        public override bool Matches(bool present, JsonNode? value) => present && (Wanted, value) switch
        {
            (null, null) => true,
            (null, _) or (_, null) => false,
            _ when Number(Wanted) is { } number => Number(value) == number,
            _ => JsonNode.DeepEquals(Wanted, value),
        };
    }

    public sealed record OfText(Func<string, bool> Test) : FieldMatcher
    {
        public override bool Matches(bool present, JsonNode? value) => present && Text(value) is { } text && Test(text);
    }

    public sealed record AnythingBut(IReadOnlyList<FieldMatcher> Excluded) : FieldMatcher
    {
        public override bool Matches(bool present, JsonNode? value) => present && !Excluded.Any(e => e.Matches(present, value));

        public override bool MatchesList(JsonArray list) => !list.Any(value => Excluded.Any(e => e.Matches(present: true, value)));
    }

    public sealed record Numeric(IReadOnlyList<(string Operator, double Limit)> Bounds) : FieldMatcher
    {
        public override bool Matches(bool present, JsonNode? value) => present && Number(value) is { } number && Bounds.All(b => b.Operator switch
        {
            "<" => number < b.Limit,
            "<=" => number <= b.Limit,
            ">" => number > b.Limit,
            ">=" => number >= b.Limit,
            _ => number == b.Limit,
        });
    }

    public sealed record Exists(bool Wanted) : FieldMatcher
    {
        public override bool Matches(bool present, JsonNode? value) => present == Wanted;
    }

    public sealed record Cidr(IPNetwork Block) : FieldMatcher
    {
        public override bool Matches(bool present, JsonNode? value) =>
            present && IPAddress.TryParse(Text(value) ?? "", out var address) && Block.Contains(address);
    }
}
