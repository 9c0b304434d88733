namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>What the servers do that an endpoint leads to.</summary>
internal enum EndpointRole
{
    /// <summary>The one that takes writes; of a group that follows another, the one that streams from there.</summary>
    Writer,

    /// <summary>The standbys in turns; the writer while there is none.</summary>
    Reader,

    /// <summary>Whatever they do, in turns.</summary>
    Any,
}
