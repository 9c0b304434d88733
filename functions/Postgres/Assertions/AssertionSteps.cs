using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Postgres.Connections;
using DataReliability.Postgres.Steps;

namespace DataReliability.Postgres.Assertions;

/// <summary>The steps that ask a policy's assertions of one database.</summary>
internal sealed class AssertionSteps(CheckContext context)
{
    public IEnumerable<CheckStep> For(string database) => context.Request.Checks.Assertions
        .Where(assertion => DatabaseOf(assertion) == database)
        .Select(assertion => new CheckStep(
            CheckNames.Assertion(assertion.Name),
            CheckNames.Assertion(assertion.Name),
            $"{assertion.Name} in database {database}",
            (session, token) => AskAsync(assertion, session, token))
        {
            // An error is an answer of sorts: the assertion was put to its database.
            OnFailure = () => context.Ledger.Tally(Asked(assertion), 1),
        });

    /// <summary>Records the assertions that were put to no database.</summary>
    public void RecordMissing()
    {
        foreach (var assertion in context.Request.Checks.Assertions.Where(assertion => context.Ledger.Tallied(Asked(assertion)) == 0))
        {
            context.Ledger.Add(
                CheckNames.Assertion(assertion.Name),
                CheckVerdict.Inconclusive,
                $"{assertion.Name} was not asked: database {DatabaseOf(assertion)} is not there or not open to us");
        }
    }

    private static string Asked(SqlAssertion assertion) => $"assertion/asked/{assertion.Name}";

    private string DatabaseOf(SqlAssertion assertion) => assertion.Database ?? context.Request.Database;

    private async Task AskAsync(SqlAssertion assertion, DatabaseSession session, CancellationToken cancellationToken)
    {
        // As a subquery it can only be a SELECT; the line break ends a trailing comment. The value keeps Npgsql from taking
        // the text apart at semicolons.
        var sql = assertion.Sql.TrimEnd().TrimEnd(';');
        var answers = await session.QueryAsync(
            $"select * from (\n{sql}\n) as answer where $1 limit 2",
            static row => row.FieldCount == 1 ? row.IsDBNull(0) ? false : row.GetValue(0) : null,
            context.Options.AssertionTimeout,
            cancellationToken,
            true);
        context.Ledger.Tally(Asked(assertion), 1);
        var check = CheckNames.Assertion(assertion.Name);
        switch (answers)
        {
            case [true]:
                break;
            case [false]:
                context.Ledger.Add(check, CheckVerdict.Failed, $"{assertion.Name} is not true in database {session.Database}");
                break;
            default:
                context.Ledger.Add(
                    check, CheckVerdict.Inconclusive, $"{assertion.Name} does not return one boolean: write one SELECT that returns one row with one column");
                break;
        }
    }
}
