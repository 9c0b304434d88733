using DataReliability.Core.Snapshots.Checks;

namespace DataReliability.Dr.Drill.Verdicts;

/// <summary>The verdict that is right for a snapshot, and the reason that must come with it.</summary>
/// <param name="Verdict">passed or failed.</param>
/// <param name="Check">The check that must find the fault; null where all must pass.</param>
/// <param name="Mentions">What the summary of that check must hold: a relation and a block; a table and a count.</param>
/// <param name="Alone">Whether no other check may fail. A corrupted page fails whatever reads it; other faults fail one check.</param>
public sealed record Expectation(string Verdict, string? Check, IReadOnlyList<string> Mentions, bool Alone)
{
    /// <summary>Every check passes.</summary>
    public static Expectation Passed { get; } = new("passed", null, [], Alone: true);

    /// <summary>A page can't be read, and the check says which.</summary>
    public static Expectation CorruptPage(string relation, int block) =>
        new("failed", "pages", [relation, $"{block}"], Alone: false);

    /// <summary>A table shrank, and the check says from what.</summary>
    public static Expectation LostRows(string table, long before) =>
        new("failed", "row-counts", [table, $"{before}"], Alone: true);

    /// <summary>The newest row is too old, and the check says by how much.</summary>
    public static Expectation Stale(string table) => new("failed", "freshness", [table], Alone: true);

    /// <inheritdoc/>
    public override string ToString() => Check is null ? Verdict : $"{Verdict} by {Check}";

    /// <summary>Compares a verdict with this expectation.</summary>
    /// <returns>What is not right about it, in one sentence; null when all is.</returns>
    public string? WhatIsWrong(string verdict, IReadOnlyList<CheckResult> checks)
    {
        if (verdict != Verdict)
            return $"{this} was right, {verdict} came";
        if (Check is null)
            return checks.FirstOrDefault(check => check.Verdict != CheckVerdict.Passed) is { } bad ? $"{bad.Check} did not pass: {bad.Summary}" : null;

        if (checks.FirstOrDefault(check => check.Check == Check) is not { } named)
            return $"no check named {Check} ran";
        if (named.Verdict != CheckVerdict.Failed)
            return $"{Check} had to fail and {Lower(named.Verdict)}: {named.Summary}";
        if (Mentions.FirstOrDefault(mention => !Holds(named, mention)) is { } missing)
            return $"{Check} does not say '{missing}': {named.Summary}";
        if (Alone && checks.FirstOrDefault(check => check.Check != Check && check.Verdict == CheckVerdict.Failed) is { } other)
            return $"{other.Check} failed as well: {other.Summary}";
        return null;
    }

    private static string Lower(CheckVerdict verdict) => verdict == CheckVerdict.Passed ? "passed" : "was inconclusive";

    // Whole words only: block 41 is not block 412. Counts may be written with separators.
    private static bool Holds(CheckResult check, string mention) =>
        check.Details.Append(check.Summary).Any(text => Words(text.Replace(",", "", StringComparison.Ordinal), mention));

    private static bool Words(string text, string mention)
    {
        for (var at = text.IndexOf(mention, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mention, at + 1, StringComparison.Ordinal))
        {
            var end = at + mention.Length;
            if ((at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }
}
