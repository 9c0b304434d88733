namespace DataReliability.Postgres.Extensions;

/// <summary>The functions of extensions that the checks call in one database, by qualified name; null where refused.</summary>
/// <param name="Prewarm">pg_prewarm, which reads pages into the buffer cache.</param>
/// <param name="VerifyHeap">verify_heapam of amcheck.</param>
/// <param name="CheckIndex">bt_index_check of amcheck.</param>
internal sealed record CheckFunctions(string? Prewarm, string? VerifyHeap, string? CheckIndex);
