namespace DataReliability.Dr.Templates.Iam;

/// <summary>An action that AWS demands of a caller beside the one that it calls. No log of calls shows it.</summary>
/// <param name="When">The operation that is called, such as <c>sns:Publish</c>.</param>
/// <param name="Needs">The action that it is authorized as, or that it needs besides.</param>
/// <param name="Because">Why.</param>
internal sealed record DependentAction(string When, string Needs, string Because)
{
    private const string Items = "a transaction is authorized as the actions of its items";

    /// <summary>All of them. Source: the Service Authorization Reference, "Dependent actions", and the services' guides.</summary>
    public static IReadOnlyList<DependentAction> All { get; } =
    [
        new("dynamodb:TransactWriteItems", "dynamodb:PutItem", Items),
        new("dynamodb:TransactWriteItems", "dynamodb:UpdateItem", Items),
        new("rds:RestoreDBInstanceFromDBSnapshot", "rds:AddTagsToResource", "a restore is given its tags as it is made"),
        new("rds:RestoreDBInstanceFromDBSnapshot", "kms:CreateGrant", "the restore of an encrypted snapshot lets RDS use its key"),
        new("rds:RestoreDBInstanceFromDBSnapshot", "kms:DescribeKey", "the restore of an encrypted snapshot looks its key up"),
        new("sns:Publish", "kms:GenerateDataKey", "the topic is encrypted with a key of the stack"),
        new("sns:Publish", "kms:Decrypt", "the topic is encrypted with a key of the stack"),
    ];
}
