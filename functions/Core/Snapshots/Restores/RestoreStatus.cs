namespace DataReliability.Core.Snapshots.Restores;

/// <summary>What the status of a DB instance means for a restore.</summary>
public static class RestoreStatus
{
    /// <summary>Ready to be changed and asked.</summary>
    public const string Available = "available";

    /// <summary>On its way out.</summary>
    public const string Deleting = "deleting";

    /// <summary>Still being made; RDS refuses to delete it.</summary>
    public const string Creating = "creating";

    // storage-full is not terminal to RDS; to a restore, whose storage nobody will grow, it is.
    private static readonly HashSet<string> Terminal = new(StringComparer.Ordinal)
    {
        "failed", "inaccessible-encryption-credentials", "inaccessible-encryption-credentials-recoverable",
        "incompatible-create", "incompatible-credentials", "incompatible-network", "incompatible-option-group",
        "incompatible-parameters", "incompatible-restore", "insufficient-capacity", "modify-failed", "upgrade-failed",
        "restore-error", "storage-full", "stopped", "stopping",
    };

    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        Available, Creating, "backing-up", "configuring-enhanced-monitoring", "configuring-iam-database-auth",
        "configuring-log-exports", "converting-to-vpc", "delete-precheck", Deleting, "maintenance", "modifying",
        "moving-to-vpc", "rebooting", "renaming", "resetting-master-credentials", "starting", "storage-config-upgrade",
        "storage-initialization", "storage-optimization", "upgrading", "configuring-activity-stream",
    };

    /// <summary>No waiting brings an instance of this status to be available.</summary>
    public static bool IsTerminal(string status) => Terminal.Contains(status);

    /// <summary>A status that this code knows; others are waited on, until the deadline.</summary>
    public static bool IsKnown(string status) => Terminal.Contains(status) || Passing.Contains(status);

    /// <summary>Ready to be changed and asked. Storage goes on being optimised while an instance serves.</summary>
    public static bool IsReady(string status) => status is Available or "storage-optimization" or "storage-initialization";
}
