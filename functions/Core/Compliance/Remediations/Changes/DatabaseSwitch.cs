namespace DataReliability.Core.Compliance.Remediations.Changes;

/// <summary>Settings of instances and clusters that are on or off, by AWS's names.</summary>
public enum DatabaseSwitch
{
    /// <summary>The database can't be deleted.</summary>
    DeletionProtection = 0,

    /// <summary>Snapshots get the database's tags.</summary>
    CopyTagsToSnapshot = 1,

    /// <summary>Minor versions come by themselves.</summary>
    AutoMinorVersionUpgrade = 2,

    /// <summary>Users may sign in by IAM: EnableIAMDatabaseAuthentication.</summary>
    IamDatabaseAuthentication = 3,
}
