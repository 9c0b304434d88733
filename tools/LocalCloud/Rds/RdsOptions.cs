namespace DataReliability.LocalCloud.Rds;

/// <summary>How long RDS takes and how much it allows. Durations are modelled time, shortened by the clock's speed; what
/// the engines really need comes out of them, and lengthens them when it is more.</summary>
public sealed record RdsOptions
{
    /// <summary>A new instance's status creating.</summary>
    public TimeSpan Creating { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>A restored instance's status creating.</summary>
    public TimeSpan Restoring { get; init; } = TimeSpan.FromMinutes(6);

    /// <summary>The first backup of a new or restored instance whose retention period is not 0.</summary>
    public TimeSpan FirstBackup { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A snapshot's status creating; its instance is backing-up meanwhile.</summary>
    public TimeSpan Snapshotting { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The time after a modification is accepted in which the instance still reads available.</summary>
    public TimeSpan ModifyLag { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The status modifying.</summary>
    public TimeSpan Modifying { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The status resetting-master-credentials.</summary>
    public TimeSpan ResettingCredentials { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>The status rebooting.</summary>
    public TimeSpan Rebooting { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The statuses starting and stopping.</summary>
    public TimeSpan StartingOrStopping { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>The status deleting.</summary>
    public TimeSpan Deleting { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How many instances an account may have; those that are metadata only do not count.</summary>
    public int InstanceQuota { get; init; } = 40;

    /// <summary>How many manual snapshots an account may have.</summary>
    public int SnapshotQuota { get; init; } = 100;
}
