namespace DataReliability.Postgres.Connections;

/// <summary>A session, or why there is none.</summary>
internal abstract record ConnectOutcome
{
    private ConnectOutcome()
    {
    }

    /// <summary>The database answered.</summary>
    public sealed record Connected(DatabaseSession Session) : ConnectOutcome;

    /// <summary>It could not be reached or refused.</summary>
    public sealed record Refused(string Reason, bool IsCorruption) : ConnectOutcome;
}
