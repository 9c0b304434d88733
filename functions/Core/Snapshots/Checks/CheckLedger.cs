namespace DataReliability.Core.Snapshots.Checks;

/// <summary>
/// Gathers what checks find, in bounded room, and turns it into results. Can be put away as
/// <see cref="DataCheckProgress"/> and taken up again with the same results. Not thread-safe.
/// </summary>
public sealed class CheckLedger
{
    /// <summary>How many findings of one check and verdict are kept; the rest are counted.</summary>
    public const int Kept = 20;

    private readonly List<CheckResult> _findings;
    private readonly Dictionary<string, long> _tallies;
    private readonly Dictionary<string, long> _rowCounts;
    private readonly HashSet<string> _uncounted;

    /// <param name="progress">What an earlier invocation gathered; null to start.</param>
    public CheckLedger(DataCheckProgress? progress)
    {
        _findings = [.. progress?.Findings ?? []];
        _tallies = new Dictionary<string, long>(progress?.Tallies ?? new Dictionary<string, long>(), StringComparer.Ordinal);
        _rowCounts = new Dictionary<string, long>(progress?.RowCounts ?? new Dictionary<string, long>(), StringComparer.Ordinal);
        _uncounted = new HashSet<string>(progress?.Uncounted ?? [], StringComparer.Ordinal);
        NewestRow = progress?.NewestRow;
    }

    /// <summary>Rows by table.</summary>
    public IReadOnlyDictionary<string, long> RowCounts => _rowCounts;

    /// <summary>Whether a table could not be counted, by itself or with its database.</summary>
    public bool IsUncounted(string table) =>
        _uncounted.Contains(table)
        || _uncounted.Any(name => name.EndsWith('.') && table.StartsWith(name, StringComparison.Ordinal));

    /// <summary>The newest row's time over all freshness columns.</summary>
    public DateTimeOffset? NewestRow { get; private set; }

    /// <summary>Records a finding, once.</summary>
    /// <param name="check">The check that found it.</param>
    /// <param name="verdict">What it makes of the check; a passed finding is a note.</param>
    /// <param name="text">One sentence. Never a row's values.</param>
    public void Add(string check, CheckVerdict verdict, string text)
    {
        var same = _findings.Where(finding => finding.Check == check && finding.Verdict == verdict).ToList();
        if (same.Exists(finding => finding.Summary == text))
        {
            return;
        }

        if (same.Count >= Kept)
        {
            Tally(Omitted(check, verdict), 1);
            return;
        }

        _findings.Add(new CheckResult(check, verdict, text, [], TimeSpan.Zero));
    }

    /// <summary>Adds to a number for a summary.</summary>
    public void Tally(string name, long number) => _tallies[name] = Tallied(name) + number;

    /// <summary>A number tallied so far; 0 for none.</summary>
    public long Tallied(string name) => _tallies.GetValueOrDefault(name);

    /// <summary>Adds to the time that a check took.</summary>
    public void Spend(string check, TimeSpan time) => Tally(Time(check), time.Ticks);

    /// <summary>Adds rows to a table's count: partitions add to their partitioned table's.</summary>
    public void Count(string table, long rows) => _rowCounts[table] = _rowCounts.GetValueOrDefault(table) + rows;

    /// <summary>Remembers that a table could not be counted, or all of a database: <c>database.</c></summary>
    public void CouldNotCount(string table) => _uncounted.Add(table);

    /// <summary>Offers a newest row's time.</summary>
    public void Offer(DateTimeOffset newest) => NewestRow = NewestRow > newest ? NewestRow : newest;

    /// <summary>The result of a check: failed if any finding failed, else inconclusive if any is, else passed.</summary>
    /// <param name="check">Which.</param>
    /// <param name="passed">The summary if it passed.</param>
    public CheckResult Result(string check, string passed)
    {
        var findings = _findings.Where(finding => finding.Check == check).ToList();
        var verdict = findings.Exists(finding => finding.Verdict == CheckVerdict.Failed) ? CheckVerdict.Failed
            : findings.Exists(finding => finding.Verdict == CheckVerdict.Inconclusive) ? CheckVerdict.Inconclusive
            : CheckVerdict.Passed;
        var telling = new List<string>();
        foreach (var kind in (CheckVerdict[])[CheckVerdict.Failed, CheckVerdict.Inconclusive, CheckVerdict.Passed])
        {
            telling.AddRange(findings.Where(finding => finding.Verdict == kind).Select(finding => finding.Summary));
            if (Tallied(Omitted(check, kind)) is > 0 and var omitted)
            {
                telling.Add($"and {omitted} more ({kind.ToString().ToLowerInvariant()})");
            }
        }

        // A failure's summary is its first finding; a note never is one.
        var took = TimeSpan.FromTicks(Tallied(Time(check)));
        return verdict == CheckVerdict.Passed
            ? new CheckResult(check, verdict, passed, [.. telling.Take(Kept)], took)
            : new CheckResult(check, verdict, telling[0], [.. telling.Skip(1).Take(Kept)], took);
    }

    /// <summary>Puts the ledger away.</summary>
    public DataCheckProgress PutAway(string done, string step, IEnumerable<string> damaged, TimeSpan took, TimeSpan firstQuery) =>
        new(done, [.. _findings], new Dictionary<string, long>(_rowCounts, StringComparer.Ordinal), took)
        {
            Step = step,
            Damaged = [.. damaged],
            Uncounted = [.. _uncounted],
            Tallies = new Dictionary<string, long>(_tallies, StringComparer.Ordinal),
            NewestRow = NewestRow,
            FirstQuery = firstQuery,
        };

    private static string Omitted(string check, CheckVerdict verdict) => $"{check}/{verdict}/omitted";

    private static string Time(string check) => $"{check}/took";
}
