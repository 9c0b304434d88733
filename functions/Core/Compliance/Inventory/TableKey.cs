namespace DataReliability.Core.Compliance.Inventory;

/// <summary>Whose key encrypts a table.</summary>
public enum TableKey
{
    /// <summary>DynamoDB's own: neither seen nor controlled by the account.</summary>
    AwsOwned = 0,

    /// <summary>The account's <c>alias/aws/dynamodb</c>, which AWS manages.</summary>
    AwsManaged = 1,

    /// <summary>A key that the account manages.</summary>
    CustomerManaged = 2,
}
