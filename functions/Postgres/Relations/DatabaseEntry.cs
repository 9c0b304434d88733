namespace DataReliability.Postgres.Relations;

/// <summary>A database of the instance.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Quoted">Its name, quoted as in SQL.</param>
internal sealed record DatabaseEntry(string Name, string Quoted)
{
    /// <summary>What the keys of its units begin with.</summary>
    public string Prefix => $"{Quoted}.";

    /// <summary>The key of its last unit, freshness and assertions: sorts after every quoted name.</summary>
    public string ClosingKey => $"{Quoted}.~";
}
