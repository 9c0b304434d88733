namespace DataReliability.Postgres.Pages;

/// <summary>A page that the server could not read as one of its own.</summary>
/// <param name="Block">Its number, from 0.</param>
/// <param name="Report">What the server says.</param>
internal sealed record BadPage(long Block, string Report);
