using System.Security.Cryptography;
using DataReliability.LocalCloud.Engines;
using Npgsql;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>Overwrites a page of a relation with garbage, on disk, as failing storage does.</summary>
internal static class PageCorruption
{
    private const int PageSize = 8192;
    private const int PagesPerSegment = 131_072;

    /// <summary>Whether this PostgreSQL can drop a page from its cache while it runs; an older one must be stopped.</summary>
    public static bool WorksOnline(Version version) => version.Major >= 17;

    /// <summary>Where a relation's pages are, after making sure that they are on disk.</summary>
    /// <exception cref="ArgumentException">The relation or the block does not exist.</exception>
    public static async Task<string> LocateAsync(
        PostgresServer server, string database, string relation, int block, CancellationToken cancellationToken)
    {
        await using var session = await server.ConnectAsync(database, cancellationToken);
        await using (var command = session.CreateCommand())
        {
            command.CommandText = "SELECT pg_relation_filepath(r), pg_relation_size(r) / 8192 FROM to_regclass($1) r WHERE r IS NOT NULL";
            command.Parameters.Add(new NpgsqlParameter { Value = relation });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            if (!await rows.ReadAsync(cancellationToken))
                throw new ArgumentException($"database {database} has no relation {relation}: give it as schema.name", nameof(relation));
            if (block < 0 || block >= rows.GetInt64(1))
                throw new ArgumentException($"{relation} has {rows.GetInt64(1)} blocks, from 0; there is no block {block}", nameof(block));
            var path = rows.GetString(0);
            await rows.CloseAsync();
            command.Parameters.Clear();
            command.CommandText = "CHECKPOINT";
            await command.ExecuteNonQueryAsync(cancellationToken);
            return path;
        }
    }

    /// <summary>Writes garbage under a running server, which must not have the page in its cache afterwards, and must not
    /// have written it back.</summary>
    public static async Task WriteOnlineAsync(PostgresServer server, string path, int block, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await EvictAsync(server, path, block, cancellationToken);
            var garbage = Write(server.DataDirectory, path, block);
            await EvictAsync(server, path, block, cancellationToken);
            if (Read(server.DataDirectory, path, block).AsSpan().SequenceEqual(garbage)) return;
        }

        throw new IOException($"block {block} of {path} is being written all the time and could not be corrupted");
    }

    /// <summary>Writes garbage into the files of a stopped cluster or a backup.</summary>
    public static byte[] Write(string dataDirectory, string path, int block)
    {
        var garbage = RandomNumberGenerator.GetBytes(PageSize);
        using var file = Open(dataDirectory, path, block, FileAccess.Write);
        if (file.Position + PageSize > file.Length) throw new ArgumentException($"{path} has no block {block}", nameof(block));
        file.Write(garbage);
        return garbage;
    }

    private static byte[] Read(string dataDirectory, string path, int block)
    {
        var page = new byte[PageSize];
        using var file = Open(dataDirectory, path, block, FileAccess.Read);
        file.ReadExactly(page);
        return page;
    }

    private static FileStream Open(string dataDirectory, string path, int block, FileAccess access)
    {
        var segment = block / PagesPerSegment;
        var name = Path.Combine(dataDirectory, segment == 0 ? path : $"{path}.{segment}");
        var file = new FileStream(name, FileMode.Open, access, FileShare.ReadWrite, bufferSize: 0);
        file.Position = (long)(block % PagesPerSegment) * PageSize;
        return file;
    }

    private static async Task EvictAsync(PostgresServer server, string path, int block, CancellationToken cancellationToken)
    {
        await using var session = await server.ConnectAsync(RdsRoles.AdminDatabase, cancellationToken);
        await using var command = session.CreateCommand();
        command.CommandText = """
            SELECT count(pg_buffercache_evict(bufferid)) FROM pg_buffercache
            WHERE relfilenode = $1 AND reldatabase = $2 AND relblocknumber = $3 AND relforknumber = 0
            """;
        // base/<database>/<file>
        var parts = path.Split('/');
        command.Parameters.Add(new NpgsqlParameter { Value = uint.Parse(parts[2]), NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Oid });
        command.Parameters.Add(new NpgsqlParameter { Value = uint.Parse(parts[1]), NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Oid });
        command.Parameters.Add(new NpgsqlParameter { Value = (long)block });
        await command.ExecuteScalarAsync(cancellationToken);
    }
}
