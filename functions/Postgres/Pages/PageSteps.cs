using DataReliability.Core.Snapshots.Checks;
using DataReliability.Postgres.Connections;
using DataReliability.Postgres.Relations;
using DataReliability.Postgres.Steps;
using Npgsql;

namespace DataReliability.Postgres.Pages;

/// <summary>The steps that read every page of a table, its TOAST table and its indexes.</summary>
internal sealed class PageSteps(CheckContext context, string prewarm)
{
    /// <summary>Tally of pages read.</summary>
    public const string PagesRead = "pages/read";

    /// <summary>Tally of relations read.</summary>
    public const string RelationsRead = "pages/relations";

    /// <summary>Tally of what belongs to the system and only a superuser reads.</summary>
    public const string NotRead = "pages/not-read";

    public IEnumerable<CheckStep> For(TableUnit unit, string database)
    {
        foreach (var relation in unit.Relations)
        {
            var name = $"{database}.{relation.Name}";
            if (relation.MainBytes == 0)
            {
                yield return Step(relation, name, "pages/open", (session, token) => OpenAsync(session, relation, name, token));
            }

            foreach (var fork in relation.Forks)
            {
                var pages = fork.Bytes / relation.PageSize;
                for (var first = 0L; first < pages; first += context.Options.ChunkPages)
                {
                    var (start, end) = (first, Math.Min(first + context.Options.ChunkPages, pages) - 1);
                    yield return Step(
                        relation,
                        name,
                        $"pages/{fork.Name}/{start}",
                        (session, token) => ReadAsync(session, relation, fork, name, start, end, token));
                }
            }
        }
    }

    private CheckStep Step(Relation relation, string name, string key, Func<DatabaseSession, CancellationToken, Task> run) =>
        new($"{relation.Name}/{key}", CheckNames.Pages, name, (session, token) => GuardAsync(relation, run, session, token))
        {
            MayVanish = true,
        };

    // Some catalogs are the superuser's alone, whom a managed service keeps to itself: amcheck still goes through
    // their pages.
    private async Task GuardAsync(
        Relation relation,
        Func<DatabaseSession, CancellationToken, Task> run,
        DatabaseSession session,
        CancellationToken cancellationToken)
    {
        try
        {
            await run(session, cancellationToken);
        }
        catch (PostgresException exception) when (relation.IsSystem && exception.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            context.Ledger.Tally(NotRead, 1);
        }
    }

    private async Task OpenAsync(DatabaseSession session, Relation relation, string name, CancellationToken cancellationToken)
    {
        try
        {
            await new PageReader(session, prewarm).OpenAsync(relation, cancellationToken);
            context.Ledger.Tally(RelationsRead, 1);
        }
        catch (PostgresException exception) when (exception.IsCorruption() || exception.SqlState == PostgresErrorCodes.InvalidParameterValue)
        {
            context.Damaged.Add(relation.Name);
            context.Ledger.Add(CheckNames.Pages, CheckVerdict.Failed, $"{name}: its file is missing");
        }
    }

    private async Task ReadAsync(
        DatabaseSession session,
        Relation relation,
        RelationFork fork,
        string name,
        long first,
        long last,
        CancellationToken cancellationToken)
    {
        var found = $"pages/bad/{name}/{fork.Name}";
        var limit = context.Options.MaxBadPages - (int)context.Ledger.Tallied(found);
        if (limit <= 0)
        {
            return;
        }

        var bad = await new PageReader(session, prewarm).ReadAsync(relation, fork, first, last, limit, cancellationToken);
        foreach (var page in bad)
        {
            Record(fork, name, relation, page);
        }

        if (bad.Count > 0)
        {
            context.Ledger.Tally(found, bad.Count);
        }

        if (bad.Count == limit)
        {
            context.Ledger.Add(
                CheckNames.Pages, CheckVerdict.Passed, $"{name} has {context.Options.MaxBadPages} bad pages or more: the rest of it was left");
        }

        context.Ledger.Tally(PagesRead, last - first + 1);
        context.Ledger.Tally(RelationsRead, fork.Name == "main" && first == 0 ? 1 : 0);
    }

    private void Record(RelationFork fork, string name, Relation relation, BadPage page)
    {
        // The free space map is a hint that is not logged: a crash may tear it, and the server mends it when it next looks.
        if (fork.Name == "fsm")
        {
            context.Ledger.Add(
                CheckNames.Pages, CheckVerdict.Passed, $"{name}: block {page.Block} of its free space map is bad, which the server mends itself");
            return;
        }

        context.Damaged.Add(relation.Name);
        var place = fork.Name == "main" ? name : $"{name} ({fork.Name} fork)";
        context.Ledger.Add(CheckNames.Pages, CheckVerdict.Failed, $"{place}: block {page.Block} is bad: {page.Report}");
    }
}
