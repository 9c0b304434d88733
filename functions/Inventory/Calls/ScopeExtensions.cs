using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Inventory.Calls;

/// <summary>Leaves out what is not to be read.</summary>
internal static class ScopeExtensions
{
    /// <summary>Reads if the call is in scope; unread otherwise.</summary>
    public static Task<Read<T>> IfAsync<T>(this InventoryScope scope, string call, Func<Task<Read<T>>> read) =>
        scope.Makes(call) ? read() : Task.FromResult(Left<T>(call));

    /// <summary>What is left out.</summary>
    public static Read<T> Left<T>(string call) => Read.Failed<T>(call, "not in the scope of this scan");
}
