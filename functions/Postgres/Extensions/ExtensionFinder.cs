using DataReliability.Core.Snapshots.Checks;
using DataReliability.Postgres.Connections;
using DataReliability.Postgres.Steps;
using Npgsql;

namespace DataReliability.Postgres.Extensions;

/// <summary>Finds the extensions that the checks need, or creates them: the one thing that is written, and only to a restore.</summary>
internal static class ExtensionFinder
{
    private const string Schema = "data_reliability_checks";

    /// <summary>Finds the functions that the policy's checks need; what is refused makes its check inconclusive.</summary>
    public static async Task<CheckFunctions> FindAsync(
        DatabaseSession session, CheckContext context, CancellationToken cancellationToken)
    {
        var checks = context.Request.Checks;
        return new CheckFunctions(
            checks.Pages ? await FindAsync(CheckNames.Pages, "pg_prewarm", "pg_prewarm", "(regclass,text,text,bigint,bigint)") : null,
            checks.Structure ? await FindAsync(CheckNames.Structure, "amcheck", "verify_heapam", "(regclass,boolean,boolean,text,bigint,bigint)") : null,
            checks.Structure ? await FindAsync(CheckNames.Structure, "amcheck", "bt_index_check", "(regclass,boolean)") : null);

        async Task<string?> FindAsync(string check, string extension, string function, string arguments)
        {
            try
            {
                if (await FindFunctionAsync(session, extension, function, arguments, cancellationToken) is { } name)
                {
                    return name;
                }

                context.Ledger.Add(check, CheckVerdict.Inconclusive, $"database {session.Database}: {function} of {extension} may not be called by {context.Request.User}");
            }
            catch (PostgresException exception)
            {
                context.Ledger.Add(check, CheckVerdict.Inconclusive, $"database {session.Database}: extension {extension} is refused: {exception.Tell()}");
            }

            return null;
        }
    }

    private static async Task<string?> FindFunctionAsync(
        DatabaseSession session, string extension, string function, string arguments, CancellationToken cancellationToken)
    {
        var schema = await SchemaAsync();
        if (schema is null)
        {
            await CreateAsync(session, extension, cancellationToken);
            schema = await SchemaAsync();
        }

        var name = $"{schema}.{function}";
        var callable = await CallableAsync();
        if (callable is null)
        {
            // A database that was upgraded in place still has the extension of its old version.
            await session.ExecuteAsync($"alter extension {extension} update", cancellationToken);
            callable = await CallableAsync();
        }

        return callable is true ? name : null;

        async Task<string?> SchemaAsync() => (string?)await session.ScalarAsync(
            "select quote_ident(n.nspname) from pg_catalog.pg_extension e join pg_catalog.pg_namespace n on n.oid = e.extnamespace where e.extname = $1",
            cancellationToken,
            extension);

        async Task<bool?> CallableAsync() => (bool?)await session.ScalarAsync(
            "select has_function_privilege(to_regprocedure($1)::oid, 'execute') and has_schema_privilege($2::regnamespace::oid, 'usage')",
            cancellationToken,
            name + arguments,
            schema!);
    }

    private static async Task CreateAsync(DatabaseSession session, string extension, CancellationToken cancellationToken)
    {
        try
        {
            await session.ExecuteAsync($"create extension if not exists {extension}", cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateObject)
        {
            // Somebody else created it at the same moment: "if not exists" looks before the other's commit and writes after it.
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidSchemaName)
        {
            // The search path names no schema that exists, as where public was dropped.
            await session.ExecuteAsync($"create schema if not exists {Schema}", cancellationToken);
            await session.ExecuteAsync($"create extension if not exists {extension} schema {Schema}", cancellationToken);
        }
    }
}
