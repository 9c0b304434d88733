using DataReliability.Core.Snapshots.Checks;
using DataReliability.Postgres.Connections;
using DataReliability.Postgres.Extensions;
using DataReliability.Postgres.Relations;
using DataReliability.Postgres.Steps;

namespace DataReliability.Postgres.Structure;

/// <summary>The steps that run amcheck over a table, its TOAST table and its btrees.</summary>
internal sealed class StructureSteps(CheckContext context, CheckFunctions functions)
{
    /// <summary>Tally of heaps checked.</summary>
    public const string Heaps = "amcheck/heaps";

    /// <summary>Tally of btrees checked.</summary>
    public const string Indexes = "amcheck/indexes";

    /// <summary>Tally of btrees that were not compared with their tables.</summary>
    public const string NotCompared = "amcheck/not-compared";

    private const int Corruptions = 20;

    public IEnumerable<CheckStep> For(TableUnit unit, string database)
    {
        foreach (var relation in unit.Relations)
        {
            var name = $"{database}.{relation.Name}";
            if (relation.IsHeap && functions.VerifyHeap is { } verify)
            {
                var pages = relation.MainBytes / relation.PageSize;
                for (var first = 0L; first < pages; first += context.Options.ChunkPages)
                {
                    var (start, end) = (first, Math.Min(first + context.Options.ChunkPages, pages) - 1);
                    yield return Step(relation, name, $"amcheck/{start}", (session, token) => CheckHeapAsync(session, verify, relation, name, start, end, token));
                }
            }
            else if (relation.IsIndex && functions.CheckIndex is { } check)
            {
                var compare = unit.Relations[0].MainBytes <= context.Options.CompareIndexUpToBytes;
                yield return Step(relation, name, "amcheck", (session, token) => CheckIndexAsync(session, check, relation, name, compare, token));
            }
        }

        CheckStep Step(Relation relation, string name, string key, Func<DatabaseSession, CancellationToken, Task> run) =>
            new($"{relation.Name}/{key}", CheckNames.Structure, name, (session, token) =>
            {
                // Of a table with bad pages, amcheck would only meet those again.
                if (context.Damaged.Count == 0)
                {
                    return run(session, token);
                }

                context.Ledger.Add(
                    CheckNames.Structure,
                    CheckVerdict.Inconclusive,
                    $"{database}.{unit.Relations[0].Name} and its indexes were not checked: bad pages");
                return Task.CompletedTask;
            })
            {
                OnCorruption = CheckVerdict.Failed,
                MayVanish = true,
            };
    }

    private async Task CheckHeapAsync(
        DatabaseSession session, string verify, Relation relation, string name, long first, long last, CancellationToken cancellationToken)
    {
        var corruptions = await session.QueryAsync(
            $"select blkno, offnum, msg from {verify}($1::oid::regclass, false, true, 'none', $2, $3) limit {Corruptions}",
            static row => (
                Block: row.IsDBNull(0) ? -1 : row.GetInt64(0),
                Offset: row.IsDBNull(1) ? -1 : row.GetInt32(1),
                Message: row.GetString(2)),
            cancellationToken,
            relation.Oid,
            first,
            last);
        foreach (var (block, offset, message) in corruptions)
        {
            context.Ledger.Add(CheckNames.Structure, CheckVerdict.Failed, $"{name}: block {block}, item {offset}: {message}");
        }

        context.Ledger.Tally(Heaps, first == 0 ? 1 : 0);
    }

    private async Task CheckIndexAsync(
        DatabaseSession session, string check, Relation relation, string name, bool compare, CancellationToken cancellationToken)
    {
        if (relation.AccessMethod != "btree")
        {
            context.Ledger.Add(CheckNames.Structure, CheckVerdict.Passed, $"{name} is not covered: a {relation.AccessMethod} index");
            return;
        }

        if (!relation.IsUsable)
        {
            context.Ledger.Add(CheckNames.Structure, CheckVerdict.Passed, $"{name} is not covered: an index that is not valid");
            return;
        }

        await session.ScalarAsync($"select {check}($1::oid::regclass, $2)", cancellationToken, relation.Oid, compare);
        context.Ledger.Tally(Indexes, 1);
        context.Ledger.Tally(NotCompared, compare ? 0 : 1);
    }
}
