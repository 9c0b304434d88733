namespace DataReliability.LocalCloud.Protocol;

/// <summary>A part of a file as the body of an answer.</summary>
/// <param name="Offset">Where the part begins, in bytes.</param>
/// <param name="Length">How many bytes it has.</param>
public sealed record ResponseFile(string Path, long Offset, long Length);
