using DataReliability.Core.Snapshots.Checks;
using DataReliability.Postgres.Relations;
using DataReliability.Postgres.Steps;

namespace DataReliability.Postgres.RowCounts;

/// <summary>The step that counts a table's rows.</summary>
/// <remarks>Partitions add up under their topmost partitioned table, so that dropping old partitions is a loss of rows within
/// the policy's tolerance and not of a table.</remarks>
internal sealed class RowCountSteps(CheckContext context)
{
    public IEnumerable<CheckStep> For(TableUnit unit, string database)
    {
        var table = unit.Relations[0];
        if (table is { Kind: 'r', IsSystem: false, IsUnlogged: true })
        {
            yield return new CheckStep("rows", CheckNames.RowCounts, unit.Key, (_, _) =>
            {
                context.Ledger.Add(CheckNames.RowCounts, CheckVerdict.Passed, $"{unit.Key} is unlogged: a restore leaves it empty");
                return Task.CompletedTask;
            });
        }

        if (!table.IsCounted)
        {
            yield break;
        }

        var key = $"{database}.{table.Root ?? table.Name}";
        yield return new CheckStep("rows", CheckNames.RowCounts, unit.Key, async (session, token) =>
        {
            if (context.Damaged.Count > 0)
            {
                context.Ledger.CouldNotCount(key);
                context.Ledger.Add(CheckNames.RowCounts, CheckVerdict.Inconclusive, $"{unit.Key} was not counted: bad pages");
                return;
            }

            context.Ledger.Count(key, (long)(await session.ScalarAsync($"select count(*) from only {table.Name}", token))!);
        })
        {
            MayVanish = true,
            OnFailure = () => context.Ledger.CouldNotCount(key),
        };
    }
}
