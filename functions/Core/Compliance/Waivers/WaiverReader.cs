using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DataReliability.Core.Fleet;

namespace DataReliability.Core.Compliance.Waivers;

/// <summary>
/// Reads waivers from JSON: <c>{"waivers": [{"id", "owner", "reason", "approver", "controls", "accounts"?, "regions"?,
/// "resource"?, "tag"?: {"key", "value"?}, "created", "expires"}]}</c>. Times are ISO 8601: a day, which begins at midnight
/// UTC, or a time with its offset.
/// </summary>
/// <param name="controls">Ids of the controls that there are.</param>
public sealed partial class WaiverReader(IReadOnlyCollection<string> controls)
{
    /// <summary>How long a waiver lasts at most, from its creation to its end. 366 days.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(366);

    private const int MostWaivers = 10_000;
    private const int MostNames = 1_000;

    /// <summary>Reads waivers. Never throws for what the text says.</summary>
    public WaiverReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var faults = new List<PolicyFault>();
        var waivers = new List<Waiver>();
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = new PolicyNode(document.RootElement, "$", faults).Members(["$schema", "waivers"], "waivers");
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (var item in root.TryGetValue("waivers", out var listed) ? listed.Items(MostWaivers) : [])
            {
                var before = faults.Count;
                var waiver = ReadOne(item);
                if (waiver.Id.Length > 0 && !ids.Add(waiver.Id))
                    item.Fault($"there is another waiver '{waiver.Id}': give each a name of its own");
                if (faults.Count == before)
                    waivers.Add(waiver);
            }
        }
        catch (InvalidOperationException)
        {
            return new WaiverReading([], [new PolicyFault("$", null, "a text holds half a character (a lone \\ud800 to \\udfff): mend it")]);
        }
        catch (JsonException exception)
        {
            var place = $"line {exception.LineNumber + 1}, position {exception.BytePositionInLine + 1}";
            return new WaiverReading([], [new PolicyFault("$", null, $"this is no JSON: mend it at {place}")]);
        }

        return new WaiverReading(waivers, faults);
    }

    private Waiver ReadOne(PolicyNode node)
    {
        var members = node.Members(
            ["id", "owner", "reason", "approver", "controls", "accounts", "regions", "resource", "tag", "created", "expires"],
            "id", "owner", "reason", "approver", "controls", "created", "expires");
        var (owner, approver) = (Words("owner"), Words("approver"));
        if (owner.Length > 0 && owner.Equals(approver, StringComparison.OrdinalIgnoreCase))
            members["approver"].Fault("the owner can't approve: name somebody else");
        var (created, expires) = (Time("created"), Time("expires"));
        if (created is { } from && expires is { } to && (to <= from || to - from > Longest))
            members["expires"].Fault($"write a time after 'created' and at most {Longest.TotalDays:0} days after it");
        return new Waiver
        {
            Id = members.TryGetValue("id", out var id) ? id.Text(Name().IsMatch, "write lower-case letters, digits and hyphens, at most 64") ?? "" : "",
            Owner = owner,
            Reason = Words("reason"),
            Approver = approver,
            Scope = new WaiverScope
            {
                Controls = Names("controls", controls.Contains, "there is no such control: 'dr controls list' lists them", least: 1),
                Accounts = Names("accounts", Account().IsMatch, "write twelve digits"),
                Regions = Names("regions", Region().IsMatch, "write a Region such as eu-west-1"),
                Resource = members.TryGetValue("resource", out var resource)
                    ? resource.Text(pattern => pattern.Length is > 0 and <= 2048, "write an identifier or an ARN, with * and ? as wildcards")
                    : null,
                Tag = members.TryGetValue("tag", out var tag) ? ReadTag(tag) : null,
            },
            Created = created ?? default,
            Expires = expires ?? default,
        };

        string Words(string name) => members.TryGetValue(name, out var member)
            ? member.Text(words => !string.IsNullOrWhiteSpace(words) && words.Length <= 1024, "write some words, at most 1,024 characters") ?? ""
            : "";

        DateTimeOffset? Time(string name) => members.TryGetValue(name, out var member)
            && member.Text(words => ReadTime(words) is not null, "write a day such as 2026-11-23, or a time such as 2026-11-23T06:00:00Z") is { } text
                ? ReadTime(text)
                : null;

        IReadOnlyList<string> Names(string name, Func<string, bool> isValid, string remedy, int least = 0)
        {
            if (!members.TryGetValue(name, out var member))
                return [];
            var items = member.Items(MostNames);
            if (member.Json.ValueKind == JsonValueKind.Array && items.Count < least)
                member.Fault("name at least one: nobody waives whatever may come");
            return [.. items.Select(item => item.Text(isValid, remedy)).OfType<string>()];
        }
    }

    private static WaiverTag? ReadTag(PolicyNode node)
    {
        var members = node.Members(["key", "value"], "key");
        var key = members.TryGetValue("key", out var named) ? named.Text(text => text.Length > 0, "write the tag's key") : null;
        var value = members.TryGetValue("value", out var given) ? given.Text(static _ => true, "write the tag's value, or leave it out for any") : null;
        return key is null ? null : new WaiverTag(key, value);
    }

    private static DateTimeOffset? ReadTime(string text) => DateTimeOffset.TryParseExact(
        text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        ? time.ToUniversalTime()
        : null;

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,63}\z", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[0-9]{12}\z", RegexOptions.None, 1000)]
    private static partial Regex Account();

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]+)+-[0-9]{1,2}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Region();
}
