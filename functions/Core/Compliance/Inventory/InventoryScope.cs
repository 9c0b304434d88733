namespace DataReliability.Core.Compliance.Inventory;

/// <summary>How much of an account in a Region is read. What is left out costs no call, and is unread.</summary>
public sealed record InventoryScope
{
    /// <summary>Everything that controls read, but the locks of backup vaults.</summary>
    public static InventoryScope All { get; } = new();

    /// <summary>The types whose resources are listed: of <see cref="ResourceTypes"/>; null for all.</summary>
    public IReadOnlySet<string>? Types { get; init; }

    /// <summary>What is read of them beyond their own lists: calls as IAM names them; null for all.</summary>
    public IReadOnlySet<string>? Calls { get; init; }

    /// <summary>Whether to read which backup vaults are locked. Default false.</summary>
    public bool VaultLocks { get; init; }

    /// <summary>What some controls read.</summary>
    /// <param name="controls">Their metadata.</param>
    /// <param name="parameters">What they are told.</param>
    public static InventoryScope For(IEnumerable<ControlMetadata> controls, ControlParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(controls);
        ArgumentNullException.ThrowIfNull(parameters);
        IReadOnlyList<ControlMetadata> judged = [.. controls];
        return new InventoryScope
        {
            Types = judged.SelectMany(control => control.ResourceTypes).ToHashSet(StringComparer.Ordinal),
            Calls = judged.SelectMany(control => control.Reads)
                .SelectMany(field => field.Call.Split(", "))
                .ToHashSet(StringComparer.Ordinal),
            VaultLocks = parameters.BackupVaultMustBeLocked,
        };
    }

    /// <summary>Whether resources of a type are listed.</summary>
    public bool Lists(string type) => Types?.Contains(type) ?? true;

    /// <summary>Whether a call beyond the lists is made.</summary>
    public bool Makes(string call) => Calls?.Contains(call) ?? true;
}
