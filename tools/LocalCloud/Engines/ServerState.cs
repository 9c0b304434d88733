namespace DataReliability.LocalCloud.Engines;

/// <summary>What has become of a server.</summary>
internal enum ServerState
{
    /// <summary>Not started, or stopped on purpose.</summary>
    Stopped,

    /// <summary>Its processes run.</summary>
    Running,

    /// <summary>Its processes are stopped where they stand: it answers nobody.</summary>
    Frozen,

    /// <summary>It ended without having been asked to.</summary>
    Died,
}
