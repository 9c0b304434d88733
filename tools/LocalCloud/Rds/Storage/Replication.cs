namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>How the standbys of a group get what is written.</summary>
internal enum Replication
{
    /// <summary>After it was acknowledged: a promotion may lose the last commits.</summary>
    Asynchronous,

    /// <summary>Before it is acknowledged, so that no promotion loses a commit. A standby that is gone is waited for no
    /// longer, and cannot be promoted until it has caught up.</summary>
    Synchronous,
}
