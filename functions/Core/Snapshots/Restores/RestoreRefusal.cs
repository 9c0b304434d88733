using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Restores;

/// <summary>Which refusals pass by waiting.</summary>
public static class RestoreRefusal
{
    /// <summary>The code of "there is an instance of that name".</summary>
    public const string AlreadyExists = "DBInstanceAlreadyExists";

    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "InstanceQuotaExceeded", "InsufficientDBInstanceCapacity", "StorageQuotaExceeded", "InvalidDBInstanceState",
        "InvalidDBInstanceStateFault", "Throttling", "ThrottlingException", "RequestLimitExceeded", "ServiceUnavailable",
        "InternalFailure", "LeaseTooShort", "KMSUnavailable", "DBInstanceNotReady",
    };

    /// <summary>Waiting may help, and asking again is right.</summary>
    public static bool IsPassing(EffectOutcome outcome) => outcome.Code is { } code && Passing.Contains(code);
}
