namespace DataReliability.Core.Fleet;

/// <summary>Where a database shows how new its data is.</summary>
/// <param name="Table">The table, as <c>schema.table</c>, written as in SQL: a part with upper case, dots or spaces is quoted.</param>
/// <param name="Column">A column of type timestamptz, timestamp (taken as UTC) or date (taken as the end of that day), by its
/// exact name, unquoted.</param>
/// <param name="Database">The database within the instance; null for every one that has the table.</param>
public sealed record FreshnessPolicy(string Table, string Column, string? Database = null);
