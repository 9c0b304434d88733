using Npgsql;

namespace DataReliability.Postgres.Connections;

/// <summary>Tells errors apart, and says them without what a server may quote from the data.</summary>
internal static class SqlStates
{
    /// <summary>The server found its own files to be wrong: a bad page, a broken index, a file that is gone.</summary>
    public static bool IsCorruption(this PostgresException exception) => exception.SqlState
        is PostgresErrorCodes.DataCorrupted
        or PostgresErrorCodes.IndexCorrupted
        or PostgresErrorCodes.UndefinedFile;

    /// <summary>The time allowed to a statement ran out.</summary>
    public static bool IsTimeout(this PostgresException exception) => exception.SqlState == PostgresErrorCodes.QueryCanceled;

    /// <summary>A relation was dropped since it was listed.</summary>
    public static bool IsVanished(this PostgresException exception) => exception.SqlState
        is PostgresErrorCodes.UndefinedTable
        or PostgresErrorCodes.UndefinedObject;

    /// <summary>The session is over, by the server's word or because nothing answers.</summary>
    public static bool EndsSession(this NpgsqlException exception) => exception is not PostgresException known
        || known.SqlState is PostgresErrorCodes.AdminShutdown
            or PostgresErrorCodes.CrashShutdown
            or "57P05";

    /// <summary>The database may let us in a little later: it starts, or a new password has not arrived yet.</summary>
    public static bool MayPass(this NpgsqlException exception) => exception is not PostgresException known
        || known.SqlState is PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.InvalidPassword
            or PostgresErrorCodes.InvalidAuthorizationSpecification
            or PostgresErrorCodes.TooManyConnections
            or PostgresErrorCodes.AdminShutdown
            or PostgresErrorCodes.CrashShutdown;

    /// <summary>The error in words that hold nothing of the data. Only reports of corruption are quoted: the server words them
    /// with relations and places.</summary>
    public static string Tell(this NpgsqlException exception) => exception switch
    {
        PostgresException known when known.IsCorruption() => $"{known.MessageText} ({known.SqlState})",
        PostgresException known => $"{Name(known.SqlState)} ({known.SqlState})",
        { InnerException: System.Net.Sockets.SocketException socket } => $"no connection: {socket.SocketErrorCode}",
        { InnerException: TimeoutException } => "no answer in time",
        { InnerException: System.Security.Authentication.AuthenticationException } => "the server's certificate is not trusted",
        _ => "the connection was lost",
    };

    private static string Name(string sqlState) => sqlState switch
    {
        PostgresErrorCodes.InsufficientPrivilege => "permission denied",
        PostgresErrorCodes.QueryCanceled => "did not finish in time",
        PostgresErrorCodes.InvalidPassword => "the password is refused",
        PostgresErrorCodes.InvalidAuthorizationSpecification => "the user is refused",
        PostgresErrorCodes.CannotConnectNow => "the server is starting up or shutting down",
        PostgresErrorCodes.InvalidCatalogName => "there is no such database",
        PostgresErrorCodes.UndefinedTable => "there is no such table",
        PostgresErrorCodes.UndefinedColumn => "there is no such column",
        PostgresErrorCodes.UndefinedFunction => "there is no such function",
        PostgresErrorCodes.SyntaxError => "syntax error",
        PostgresErrorCodes.ReadOnlySqlTransaction => "it tries to write",
        PostgresErrorCodes.FeatureNotSupported => "not available",
        PostgresErrorCodes.LockNotAvailable => "it is locked",
        PostgresErrorCodes.IoError => "the server could not read its files",
        _ => "the server reports an error",
    };
}
