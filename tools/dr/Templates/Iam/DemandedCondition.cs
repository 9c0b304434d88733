namespace DataReliability.Dr.Templates.Iam;

/// <summary>A condition without which an action is not granted. Of several for one action, one has to hold.</summary>
/// <param name="Action">The action.</param>
/// <param name="Key">The condition key, compared with StringEquals.</param>
/// <param name="Value">Its value; <c>{stack}</c> and <c>{region}</c> stand for those of the deployment.</param>
/// <param name="Because">Why.</param>
internal sealed record DemandedCondition(string Action, string Key, string Value, string Because)
{
    private const string OursAlone = "aws:ResourceTag/data-reliability:created-by";
    private const string Mendable = "aws:ResourceTag/data-reliability:remediate";
    private const string OwnersWish = "of what others made, only that is changed whose owner lets it be mended";

    /// <summary>Whether it is what lets databases of others be mended.</summary>
    public bool IsOwnersWish => Key == Mendable;

    /// <summary>All of them: only what is of our making is ever deleted, only that or what its owner lets be mended is modified, and keys
    /// of others are used by RDS only.</summary>
    public static IReadOnlyList<DemandedCondition> All { get; } =
    [
        new("rds:DeleteDBInstance", OursAlone, "{stack}", "an instance that is not of our making is never deleted"),
        new("rds:ModifyDBInstance", OursAlone, "{stack}", "an instance that is not of our making is never modified"),
        new("rds:DeleteDBCluster", OursAlone, "{stack}", "a cluster that is not of our making is never deleted"),
        new("rds:ModifyDBCluster", OursAlone, "{stack}", "a cluster that is not of our making is never modified"),
        new("rds:ModifyDBInstance", Mendable, "yes", OwnersWish),
        new("rds:ModifyDBCluster", Mendable, "yes", OwnersWish),
        new("rds:ModifyDBSnapshotAttribute", Mendable, "yes", OwnersWish),
        new("rds:ModifyDBClusterSnapshotAttribute", Mendable, "yes", OwnersWish),
        new("rds:AddTagsToResource", "aws:RequestTag/data-reliability:created-by", "{stack}", "a tag that makes something ours is given to what we create only"),
        new("kms:CreateGrant", "kms:ViaService", "rds.{region}.amazonaws.com", "keys of snapshots are used by RDS, never by the function"),
    ];
}
