using DataReliability.Core.Snapshots.Restores;

namespace DataReliability.Simulator.Cloud;

/// <summary>KMS refuses, as <see cref="IRestorePasswords"/> says it may.</summary>
public sealed class KeyDisabledException() : InvalidOperationException("DisabledException: the key is disabled");
