using System.Globalization;
using System.Text.RegularExpressions;
using DataReliability.Postgres.Connections;
using DataReliability.Postgres.Relations;
using Npgsql;

namespace DataReliability.Postgres.Pages;

/// <summary>Reads pages through the buffer cache, where checksums are verified, and finds the bad ones.</summary>
internal sealed partial class PageReader(DatabaseSession session, string prewarm)
{
    /// <summary>Reads an empty fork, which opens its file.</summary>
    public async Task OpenAsync(Relation relation, CancellationToken cancellationToken) => await session.ScalarAsync(
        $"select {prewarm}($1::oid::regclass, 'buffer', 'main', null, null)", cancellationToken, relation.Oid);

    /// <summary>Reads pages <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    /// <returns>The bad ones with the server's report, in order; at most <paramref name="limit"/>.</returns>
    public async Task<IReadOnlyList<BadPage>> ReadAsync(
        Relation relation, RelationFork fork, long first, long last, int limit, CancellationToken cancellationToken)
    {
        var bad = new List<BadPage>();

        // A range that fails is split until single pages are left. Where the report names a page, that one is tried by itself;
        // its wording, which differs by version and language and may cover several pages, is not relied on.
        var ranges = new Stack<(long First, long Last)>([(first, last)]);
        while (ranges.TryPop(out var range) && bad.Count < limit)
        {
            try
            {
                await session.ScalarAsync(
                    $"select {prewarm}($1::oid::regclass, 'buffer', $2, $3, $4)",
                    cancellationToken,
                    relation.Oid,
                    fork.Name,
                    range.First,
                    range.Last);
            }
            catch (PostgresException exception) when (exception.IsCorruption())
            {
                if (range.First == range.Last)
                {
                    bad.Add(new BadPage(range.First, exception.Tell()));
                    continue;
                }

                foreach (var part in Split(range.First, range.Last, exception.MessageText).Where(part => part.First <= part.Last))
                {
                    ranges.Push(part);
                }
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidParameterValue)
            {
                // Vacuum gave pages at the end back since the relation was listed.
                var pages = await CountAsync(relation, fork, cancellationToken);
                if (pages > range.Last)
                {
                    throw;
                }

                if (pages > range.First)
                {
                    ranges.Push((range.First, pages - 1));
                }
            }
        }

        return bad;
    }

    private static (long First, long Last)[] Split(long first, long last, string report)
    {
        var named = Number().Match(report) is { Success: true } match && long.TryParse(match.ValueSpan, CultureInfo.InvariantCulture, out var block)
            ? block
            : -1;
        var middle = first + ((last - first) / 2);
        return named >= first && named <= last
            ? [(named + 1, last), (named, named), (first, named - 1)]
            : [(middle + 1, last), (first, middle)];
    }

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Number();

    private async Task<long> CountAsync(Relation relation, RelationFork fork, CancellationToken cancellationToken) =>
        (long?)await session.ScalarAsync("select pg_relation_size($1::oid::regclass, $2)", cancellationToken, relation.Oid, fork.Name) / relation.PageSize ?? 0;
}
