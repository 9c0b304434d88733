namespace DataReliability.LocalCloud.S3;

/// <summary>An object that is being uploaded in parts.</summary>
/// <param name="Target">The object to be, without data.</param>
/// <param name="Parts">By number.</param>
internal sealed record S3Upload(string Id, S3Object Target, IReadOnlyList<S3Part> Parts);
