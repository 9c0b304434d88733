namespace DataReliability.LocalCloud.Kms;

/// <summary>Another name of a key.</summary>
/// <param name="Name">Such as alias/passwords.</param>
internal sealed record KeyAlias(string Arn, string Name, string KeyArn);
