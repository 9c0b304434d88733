using System.Security.Cryptography;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DataReliability.Aws.DynamoDb;

/// <summary>Writes items together, or none.</summary>
internal static class Transactions
{
    /// <summary>True when all are written, false when a condition failed or somebody else was writing one of them.</summary>
    public static async Task<bool> WriteAsync(
        this IAmazonDynamoDB dynamo, List<TransactWriteItem> items, string token, CancellationToken cancellationToken)
    {
        try
        {
            await dynamo.TransactWriteItemsAsync(
                new TransactWriteItemsRequest { TransactItems = items, ClientRequestToken = token }, cancellationToken);
            return true;
        }
        catch (TransactionCanceledException e) when (IsLostRace(e))
        {
            return false;
        }
    }

    /// <summary>A token of 32 characters that is the same for the same parts. Tokens are unique in an account, so the table is
    /// one of them.</summary>
    public static string Token(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..32];

    private static bool IsLostRace(TransactionCanceledException e)
    {
        var codes = (e.CancellationReasons ?? []).Select(reason => reason.Code).Where(code => code is not null and not "None").ToList();
        return codes.Count > 0 && codes.TrueForAll(code => code is "ConditionalCheckFailed" or "TransactionConflict");
    }
}
