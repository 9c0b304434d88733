using System.Text.Json;
using System.Text.RegularExpressions;
using DataReliability.Core.Compliance.Remediations;

namespace DataReliability.Core.Fleet;

/// <summary>
/// Reads reliability.json, the form of which reliability.schema.json describes. A policy with any fault is refused as a
/// whole, with every fault, so that nothing runs on half of what was meant.
/// </summary>
public static partial class ReliabilityPolicyReader
{
    /// <summary>Reads a policy from its JSON. Never throws for what the text says.</summary>
    public static PolicyReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            using var document = JsonDocument.Parse(text);
            var faults = new List<PolicyFault>();
            var policy = ReadRoot(new PolicyNode(document.RootElement, "$", faults));
            return faults.Count == 0 ? new PolicyReading.Accepted(policy) : new PolicyReading.Refused(faults);
        }
        catch (InvalidOperationException)
        {
            return new PolicyReading.Refused([new PolicyFault("$", null, "a text holds half a character (a lone \\ud800 to \\udfff): mend it")]);
        }
        catch (JsonException exception)
        {
            // Lines are shown from 1, as editors do; the exception counts from 0.
            var place = $"line {exception.LineNumber + 1}, position {exception.BytePositionInLine + 1}";
            return new PolicyReading.Refused(
                [new PolicyFault("$", null, $"this is no JSON: mend it at {place} (comments and trailing commas are not allowed)")]);
        }
    }

    private static ReliabilityPolicy ReadRoot(PolicyNode root)
    {
        var members = root.Members(["$schema", "tiers", "defaultTier", "databases", "remediation"], "tiers");
        if (members.TryGetValue("$schema", out var schema))
        {
            _ = schema.Text(static _ => true, "write the schema's address, such as ./reliability.schema.json");
        }

        var tiers = members.TryGetValue("tiers", out var declared) ? ReadTiers(declared) : [];
        var defaultTier = members.TryGetValue("defaultTier", out var named)
            ? named.Text(
                name => tiers.ContainsKey(name),
                $"there is no such tier: use one of {string.Join(", ", tiers.Keys)}, or leave defaultTier out to refuse databases without a tag")
            : null;
        var databases = members.TryGetValue("databases", out var listed) ? ReadDatabases(listed) : [];
        return new ReliabilityPolicy(tiers, defaultTier, databases)
        {
            Remediation = members.TryGetValue("remediation", out var remediation) ? RemediationPolicyReader.Read(remediation) : null,
        };
    }

    private static Dictionary<string, TierPolicy> ReadTiers(PolicyNode node)
    {
        var tiers = new Dictionary<string, TierPolicy>(StringComparer.Ordinal);
        var members = node.Members(known: null);
        if (node.Json.ValueKind == JsonValueKind.Object && members.Count == 0)
        {
            node.Fault("declare at least one tier");
        }

        foreach (var (name, tier) in members)
        {
            if (!TierName().IsMatch(name))
            {
                tier.Fault($"'{name}' is no name for a tier: write a lower-case letter, then letters, digits and hyphens, at most 32");
            }

            tiers[name] = ReadTier(name, tier);
        }

        return tiers;
    }

    private static TierPolicy ReadTier(string name, PolicyNode node)
    {
        const string Minutes = "write an ISO 8601 duration of at least one minute, in weeks or in days, hours and minutes, such as PT15M or P1D";
        const string Hours = "write an ISO 8601 duration of at least one hour, in weeks or in days and hours, such as PT12H or P1D";
        var members = node.Members(["rpo", "rto", "cadence", "checks"], "rpo", "rto", "cadence");
        return new TierPolicy(
            name,
            ReadDuration("rpo", PolicyDuration.ReadMinutes, Minutes),
            ReadDuration("rto", PolicyDuration.ReadMinutes, Minutes),
            ReadDuration("cadence", PolicyDuration.ReadHours, Hours),
            (members.TryGetValue("checks", out var checks) ? PolicyCheckReader.Read(checks) : new()).ApplyTo(new CheckPolicy()));

        TimeSpan ReadDuration(string property, Func<string, TimeSpan?> read, string remedy) =>
            members.TryGetValue(property, out var duration) && duration.Text(text => read(text) is not null, remedy) is { } text
                ? read(text)!.Value
                : TimeSpan.Zero;
    }

    private static List<DatabasePolicy> ReadDatabases(PolicyNode node)
    {
        var databases = new List<DatabasePolicy>();
        foreach (var (pattern, entry) in node.Members(known: null))
        {
            if (!Pattern().IsMatch(pattern))
            {
                entry.Fault($"'{pattern}' names no database: write a DB identifier in lower case, with * and ? as wildcards, at most 63 characters");
            }

            var members = entry.Members(["checks"], "checks");
            var checks = members.TryGetValue("checks", out var changed) ? PolicyCheckReader.Read(changed) : new CheckOverride();
            databases.Add(new DatabasePolicy(new DatabasePattern(pattern), checks));
        }

        return databases;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,31}\z", RegexOptions.None, 1000)]
    private static partial Regex TierName();

    [GeneratedRegex(@"^[a-z0-9*?-]{1,63}\z", RegexOptions.None, 1000)]
    private static partial Regex Pattern();
}
