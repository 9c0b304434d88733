namespace DataReliability.Dr.Up;

/// <summary>What a kept directory says of itself, in its up.json.</summary>
/// <param name="Password">Of the ledgers' owner.</param>
/// <param name="MadeAt">When the directory was made.</param>
/// <param name="Filled">Whether the databases have been created and filled: from then on what is missing was deleted, and stays so.</param>
/// <param name="Port">Where LocalCloud listened last; null before it did.</param>
/// <param name="Fleet">How many instances of metadata only there are besides; null for none.</param>
public sealed record KeptRecord(string Password, DateTimeOffset MadeAt, bool Filled = false, int? Port = null, int? Fleet = null);
