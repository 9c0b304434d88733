namespace DataReliability.Aws.Kms;

/// <summary>From what passwords of restores are derived.</summary>
/// <param name="KeyId">Id or ARN of a KMS key with usage GENERATE_VERIFY_MAC and spec HMAC_256.</param>
public sealed record RestorePasswordOptions(string KeyId);
