namespace DataReliability.Core.Fleet;

/// <summary>The tags by which databases and restores are told apart.</summary>
public static class FleetTags
{
    /// <summary>On a database: the one stack that may act on it. No tag, no action.</summary>
    public const string Stack = "data-reliability:stack";

    /// <summary>On a restore: the stack that made it.</summary>
    public const string CreatedBy = "data-reliability:created-by";

    /// <summary>On a restore: the workflow that it belongs to, as <c>kind/key</c>.</summary>
    public const string Workflow = "data-reliability:workflow";

    /// <summary>On a restore: the DbiResourceId of the database whose snapshot it holds.</summary>
    public const string RestoreOf = "data-reliability:restore-of";

    /// <summary>On a restore: when it must be gone, ISO 8601 in UTC.</summary>
    public const string Deadline = "data-reliability:deadline";
}
