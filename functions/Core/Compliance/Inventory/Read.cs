namespace DataReliability.Core.Compliance.Inventory;

/// <summary>Makes parts of the inventory.</summary>
public static class Read
{
    /// <summary>A value that was read. Also for interfaces and null, which do not convert by themselves.</summary>
    public static Read<T> Of<T>(T value) => new(value);

    /// <summary>A part that was not read.</summary>
    /// <param name="call">As in <see cref="Unread.Call"/>.</param>
    /// <param name="reason">As in <see cref="Unread.Reason"/>.</param>
    public static Read<T> Failed<T>(string call, string reason) => new([new Unread(call, reason)]);

    /// <summary>A value that the answer must hold: without it, unread.</summary>
    /// <param name="value">What the answer held.</param>
    /// <param name="call">The call that answered.</param>
    /// <param name="field">The field's name in the answer.</param>
    public static Read<T> Required<T>(T? value, string call, string field)
        where T : struct => value is { } present ? new Read<T>(present) : Lacks<T>(call, field);

    /// <inheritdoc cref="Required{T}(T?, string, string)"/>
    public static Read<T> Required<T>(T? value, string call, string field)
        where T : class => value is { } present ? new Read<T>(present) : Lacks<T>(call, field);

    private static Read<T> Lacks<T>(string call, string field) => Failed<T>(call, $"the answer lacks {field}");
}
