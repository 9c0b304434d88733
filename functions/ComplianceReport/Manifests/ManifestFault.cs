namespace DataReliability.ComplianceReport.Manifests;

/// <summary>How what is there differs from what a manifest says.</summary>
public abstract record ManifestFault
{
    private ManifestFault()
    {
    }

    /// <summary>A file's bytes are not those that were written.</summary>
    public sealed record Altered(string Path, FileDigest Written, FileDigest Found) : ManifestFault
    {
        /// <inheritdoc/>
        public override string ToString() =>
            $"{Path} was altered: {Written.Bytes} bytes with SHA-256 {Written.Sha256} were written, {Found.Bytes} bytes with {Found.Sha256} are there";
    }

    /// <summary>A file that was written is not there.</summary>
    public sealed record Missing(string Path) : ManifestFault
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Path} is missing";
    }

    /// <summary>A file is there that the report did not write.</summary>
    public sealed record Added(string Path) : ManifestFault
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Path} is no part of the report";
    }

    /// <summary>The file is no manifest, or one of a version that this verifier does not know.</summary>
    public sealed record Unreadable(int Position, string Reason) : ManifestFault
    {
        /// <inheritdoc/>
        public override string ToString() => $"manifest {Position} of the chain can't be read: {Reason}";
    }

    /// <summary>A manifest names another predecessor than the one before it: that one was altered, or one in between is gone.</summary>
    public sealed record BrokenChain(string Scan, string? Named, string Found) : ManifestFault
    {
        /// <inheritdoc/>
        public override string ToString() => Named is null
            ? $"the report of {Scan} names no report before it, but there is one with manifest {Found}"
            : $"the report of {Scan} follows the manifest {Named}, but the one before it is {Found}";
    }
}
