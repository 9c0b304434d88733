namespace DataReliability.RdsModel;

/// <summary>How long RDS takes, what it offers and how much it allows. What the engines really need lengthens a duration
/// when it is more.</summary>
public sealed record RdsOptions
{
    /// <summary>A new instance's status creating.</summary>
    public TimeSpan Creating { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>A restored instance's status creating; a read replica's too.</summary>
    public TimeSpan Restoring { get; init; } = TimeSpan.FromMinutes(6);

    /// <summary>The first backup of a new or restored instance whose retention period is not 0.</summary>
    public TimeSpan FirstBackup { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A snapshot's status creating; its instance is backing-up meanwhile.</summary>
    public TimeSpan Snapshotting { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>A snapshot copy's status creating.</summary>
    public TimeSpan CopyingSnapshot { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The time after a modification is accepted in which the instance still reads available.</summary>
    public TimeSpan ModifyLag { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The status modifying.</summary>
    public TimeSpan Modifying { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The status upgrading.</summary>
    public TimeSpan Upgrading { get; init; } = TimeSpan.FromMinutes(8);

    /// <summary>The status storage-optimization, after storage grew.</summary>
    public TimeSpan OptimizingStorage { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The status resetting-master-credentials.</summary>
    public TimeSpan ResettingCredentials { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>The status rebooting.</summary>
    public TimeSpan Rebooting { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The statuses starting and stopping.</summary>
    public TimeSpan StartingOrStopping { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>The status deleting.</summary>
    public TimeSpan Deleting { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>From the loss of a writer until RDS acts on it.</summary>
    public TimeSpan FailureDetection { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A Multi-AZ instance's failover, after it was decided.</summary>
    public TimeSpan FailingOver { get; init; } = TimeSpan.FromSeconds(70);

    /// <summary>A crashed engine's recovery where there is no standby.</summary>
    public TimeSpan Recovering { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The building of a standby.</summary>
    public TimeSpan ActivatingStandby { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>From a failover until the API tells the new Availability Zones.</summary>
    public TimeSpan ZoneLag { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The time after a failover in which a user's request for another is abandoned (RDS-EVENT-0034).</summary>
    public TimeSpan FailoverCooldown { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The status modifying of a read replica that is promoted.</summary>
    public TimeSpan Promoting { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>A new cluster's status creating.</summary>
    public TimeSpan CreatingCluster { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>A cluster's failover, after it was decided.</summary>
    public TimeSpan FailingOverCluster { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A global cluster's switchover or failover.</summary>
    public TimeSpan SwitchingOver { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How far log shipping is behind: LatestRestorableTime is so much before now.</summary>
    public TimeSpan LogShipping { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long an instance may stay stopped before RDS starts it (RDS-EVENT-0154).</summary>
    public TimeSpan LongestStop { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How often a held status is asked about again.</summary>
    public TimeSpan HoldRecheck { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many instances an account may have in a Region; those that are metadata only do not count.</summary>
    public int InstanceQuota { get; init; } = 40;

    /// <summary>How many clusters an account may have in a Region.</summary>
    public int ClusterQuota { get; init; } = 40;

    /// <summary>How many manual snapshots an account may have in a Region.</summary>
    public int SnapshotQuota { get; init; } = 100;

    /// <summary>How many subnet groups an account may have in a Region.</summary>
    public int SubnetGroupQuota { get; init; } = 50;

    /// <summary>Where the endpoints of instances are: <c>{0}</c> stands for the identifier, <c>{1}</c> for the Region.</summary>
    public string EndpointAddress { get; init; } = "{0}.c1model0abcd.{1}.rds.amazonaws.com";

    /// <summary>Where the endpoints of clusters are; as <see cref="EndpointAddress"/>.</summary>
    public string ClusterAddress { get; init; } = "{0}.cluster-c1model0abcd.{1}.rds.amazonaws.com";

    /// <summary>Where the reader endpoints of clusters are; as <see cref="EndpointAddress"/>.</summary>
    public string ReaderAddress { get; init; } = "{0}.cluster-ro-c1model0abcd.{1}.rds.amazonaws.com";

    /// <summary>Where custom endpoints are; as <see cref="EndpointAddress"/>, and <c>{2}</c> stands for a number, from 3, that no
    /// other custom endpoint of the cluster has.</summary>
    public string CustomAddress { get; init; } = "{0}.cluster-custom-c1model0abcd.{1}.rds.amazonaws.com";

    /// <summary>How many Availability Zones a Region has; they are named by letters from a.</summary>
    public int AvailabilityZones { get; init; } = 3;

    /// <summary>Takes the automated snapshot of each instance in its backup window. Default false: the host asks for them.</summary>
    public bool DailyBackups { get; init; }

    /// <summary>Keeps the changes that <see cref="RdsCloud.TakeOutput"/> reports for saving. Default true; a host that saves
    /// nothing does without.</summary>
    public bool KeepsChanges { get; init; } = true;

    /// <summary>These options with modelled time running faster: every duration of a transition is divided. The longest
    /// stop stays: it is a matter of the wall's clock, as windows are.</summary>
    /// <param name="speed">At least 1.</param>
    public RdsOptions At(double speed) => this with
    {
        Creating = Creating / speed,
        Restoring = Restoring / speed,
        FirstBackup = FirstBackup / speed,
        Snapshotting = Snapshotting / speed,
        CopyingSnapshot = CopyingSnapshot / speed,
        ModifyLag = ModifyLag / speed,
        Modifying = Modifying / speed,
        Upgrading = Upgrading / speed,
        OptimizingStorage = OptimizingStorage / speed,
        ResettingCredentials = ResettingCredentials / speed,
        Rebooting = Rebooting / speed,
        StartingOrStopping = StartingOrStopping / speed,
        Deleting = Deleting / speed,
        FailureDetection = FailureDetection / speed,
        FailingOver = FailingOver / speed,
        Recovering = Recovering / speed,
        ActivatingStandby = ActivatingStandby / speed,
        ZoneLag = ZoneLag / speed,
        FailoverCooldown = FailoverCooldown / speed,
        Promoting = Promoting / speed,
        CreatingCluster = CreatingCluster / speed,
        FailingOverCluster = FailingOverCluster / speed,
        SwitchingOver = SwitchingOver / speed,
        LogShipping = LogShipping / speed,
    };
}
