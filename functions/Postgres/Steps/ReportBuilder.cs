using DataReliability.Core.Snapshots.Checks;
using DataReliability.Postgres.Assertions;
using DataReliability.Postgres.Freshness;
using DataReliability.Postgres.Pages;
using DataReliability.Postgres.Structure;

namespace DataReliability.Postgres.Steps;

/// <summary>Turns the ledger into a report.</summary>
internal sealed class ReportBuilder(CheckContext context)
{
    private readonly CheckLedger _ledger = context.Ledger;
    private readonly DataCheckRequest _request = context.Request;

    /// <summary>The report of an instance that can't be connected to: nothing else was looked at.</summary>
    public DataCheckReport Unreachable(string reason, bool isCorruption, TimeSpan took)
    {
        _ledger.Add(CheckNames.Connection, isCorruption ? CheckVerdict.Failed : CheckVerdict.Inconclusive, reason);
        foreach (var check in Checks().Where(check => check != CheckNames.Connection))
        {
            _ledger.Add(check, CheckVerdict.Inconclusive, "not run: no connection");
        }

        return Report(firstQuery: took, took, rowCounts: null);
    }

    /// <summary>Records that the databases could not be listed.</summary>
    public void CouldNotList(bool isCorruption, string reason) => _ledger.Add(
        CheckNames.Connection,
        isCorruption ? CheckVerdict.Failed : CheckVerdict.Inconclusive,
        $"the checks could not be planned: {reason}");

    /// <summary>The report of checks that are done.</summary>
    public DataCheckReport Finished(TimeSpan firstQuery, TimeSpan took)
    {
        new FreshnessSteps(context).RecordMissing();
        new AssertionSteps(context).RecordMissing();
        if (_request is { Checks.RowCounts: { } policy, Baseline: { } baseline })
        {
            RowCountComparison.Judge(policy, baseline, _ledger);
        }

        return Report(_request.Progress?.FirstQuery ?? firstQuery, took, _request.Checks.RowCounts is null ? null : _ledger.RowCounts);
    }

    /// <summary>The report of checks that ran out of time.</summary>
    public DataCheckReport Unfinished(CheckCursor cursor, TimeSpan firstQuery, TimeSpan took)
    {
        var first = _request.Progress?.FirstQuery ?? firstQuery;
        var progress = _ledger.PutAway(cursor.Done, cursor.Step, context.Damaged, took, first);
        return new DataCheckReport(_request.Attempt, [], _ledger.RowCounts, _ledger.NewestRow, first, took, progress);
    }

    private DataCheckReport Report(TimeSpan firstQuery, TimeSpan took, IReadOnlyDictionary<string, long>? rowCounts) => new(
        _request.Attempt,
        [.. Checks().Select(check => _ledger.Result(check, Passed(check)))],
        rowCounts,
        _ledger.NewestRow,
        firstQuery,
        took,
        Unfinished: null);

    private IEnumerable<string> Checks()
    {
        var checks = _request.Checks;
        return
        [
            CheckNames.Connection,
            .. checks.Pages ? [CheckNames.Pages] : Array.Empty<string>(),
            .. checks.Structure ? [CheckNames.Structure] : Array.Empty<string>(),
            .. checks.RowCounts is not null ? [CheckNames.RowCounts] : Array.Empty<string>(),
            .. checks.Freshness.Count > 0 ? [CheckNames.Freshness] : Array.Empty<string>(),
            .. checks.Assertions.Select(assertion => CheckNames.Assertion(assertion.Name)),
        ];
    }

    private string Passed(string check) => check switch
    {
        CheckNames.Connection => $"it answers, and so do its {Show(DatabaseCheck.Databases)} databases",
        CheckNames.Pages => $"read {Show(PageSteps.PagesRead)} pages of {Show(PageSteps.RelationsRead)} relations; every checksum holds{NotRead()}",
        CheckNames.Structure => $"checked {Show(StructureSteps.Heaps)} heaps and {Show(StructureSteps.Indexes)} btrees{Structure()}",
        CheckNames.RowCounts => RowCounts(),
        CheckNames.Freshness => Freshness(),
        _ => "true",
    };

    private string NotRead() => _ledger.Tallied(PageSteps.NotRead) == 0
        ? ""
        : $"; {Show(PageSteps.NotRead)} files of the system are a superuser's alone";

    private string Structure() => _ledger.Tallied(StructureSteps.NotCompared) == 0
        ? ""
        : $"; {Show(StructureSteps.NotCompared)} large btrees were not compared with their tables";

    private string RowCounts()
    {
        var counted = $"{RowCountComparison.Show(_ledger.RowCounts.Values.Sum())} rows in {RowCountComparison.Show(_ledger.RowCounts.Count)} tables";
        return _request.Baseline is { } baseline
            ? $"{counted}; none shrank by more than allowed since snapshot {baseline.SnapshotId}"
            : $"{counted}; nothing to compare with yet";
    }

    private string Freshness() => _request.SnapshotDatabaseTime is { } time && _ledger.NewestRow is { } newest
        ? $"the newest row is {FreshnessComparison.Show(time > newest ? time - newest : TimeSpan.Zero)} older than the snapshot (limit {FreshnessComparison.Show(_request.Rpo)})"
        : "new enough";

    private string Show(string tally) => RowCountComparison.Show(_ledger.Tallied(tally));
}
