namespace DataReliability.LocalCloud.S3;

/// <summary>A part of an object that is being uploaded.</summary>
/// <param name="File">The file of its data, in the store's folder.</param>
/// <param name="Md5">In hexadecimal.</param>
internal sealed record S3Part(int Number, string File, long Size, string Md5, DateTimeOffset Modified);
