using DataReliability.Core.Fleet;
using DataReliability.Dr.Terminal;
using Spectre.Console;

namespace DataReliability.Dr.Policies;

/// <summary>What was found of a policy, for people.</summary>
/// <param name="console">Where to.</param>
internal sealed class PolicyText(IAnsiConsole console)
{
    private readonly Lines _lines = new(console);

    public void Write(PolicyReport report)
    {
        foreach (var fault in report.Faults)
            _lines.Text($"✗ {fault}", "red");
        if (report.Policy is not { } policy)
        {
            _lines.Text($"{report.File}: {report.Faults.Count} fault{(report.Faults.Count == 1 ? "" : "s")}; nothing runs on a policy that has any.", "red");
            return;
        }

        foreach (var tier in policy.Tiers.Values)
        {
            _lines.Text($"{tier.Name}{(tier.Name == policy.DefaultTier ? ", also without a tag" : "")}", "bold");
            foreach (var line in TierMeaning.Of(tier))
                _lines.Text($"  {line}");
        }

        foreach (var entry in policy.Databases)
        {
            _lines.Text($"databases {entry.Databases.Text}, whatever their tier", "bold");
            _lines.Text($"  {string.Join(", ", Changes(entry.Checks))}");
        }

        foreach (var (database, choice) in report.Fleet ?? new Dictionary<string, TierChoice>())
            WriteDatabase(database, choice);
        foreach (var idle in report.Idle)
            _lines.Text($"? {idle}", "yellow");
        if (policy.DefaultTier is null)
            _lines.Text($"A database without the tag {ReliabilityPolicy.TierTag} is refused: there is no defaultTier.");
        _lines.Text(report.Right ? $"✓ {report.File} holds" : $"✗ {report.File} holds, and not every database has a tier", report.Right ? "green" : "red");
    }

    private void WriteDatabase(string database, TierChoice choice)
    {
        if (choice is TierChoice.Chosen chosen)
            _lines.Text($"{database}: {chosen.Tier.Name}; {string.Join(", ", TierMeaning.Checks(chosen.Tier.Checks))}");
        else
            _lines.Text($"✗ {((TierChoice.Refused)choice).Message}", "red");
    }

    private static IEnumerable<string> Changes(CheckOverride checks)
    {
        if (checks.Pages is { } pages)
            yield return pages ? "every page's checksum" : "no page checksums";
        if (checks.Structure is { } structure)
            yield return structure ? "heaps and indexes (amcheck)" : "no amcheck";
        if (checks.HasRowCounts && checks.RowCounts is null)
            yield return "row counts are not compared";
        var added = new CheckPolicy
        {
            Pages = false,
            Structure = false,
            RowCounts = checks.RowCounts,
            Freshness = checks.Freshness,
            Assertions = checks.Assertions,
        };
        foreach (var line in TierMeaning.Checks(added).Skip(1))
            yield return line;
    }
}
