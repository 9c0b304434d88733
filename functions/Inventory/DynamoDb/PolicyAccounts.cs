using System.Text.Json;

namespace DataReliability.Inventory.DynamoDb;

/// <summary>
/// Whom a resource policy lets in. Conditions are not weighed, as they may be too many to be sure of: a statement that allows
/// everybody counts as everybody, whatever its condition.
/// </summary>
internal static class PolicyAccounts
{
    private const string Everybody = "*";

    /// <summary>The accounts other than its own that are allowed anything; null when the text is no policy.</summary>
    public static IReadOnlyList<string>? Read(string? policy, string ownAccount)
    {
        if (string.IsNullOrEmpty(policy))
            return [];
        try
        {
            using var document = JsonDocument.Parse(policy);
            if (!document.RootElement.TryGetProperty("Statement", out var statement))
                return null;
            var statements = statement.ValueKind == JsonValueKind.Array ? statement.EnumerateArray().ToArray() : [statement];
            return
            [
                .. statements.Where(Allows).SelectMany(Principals).Select(Account)
                    .Where(account => account is not null && account != ownAccount)
                    .Select(account => account!)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool Allows(JsonElement statement) =>
        !statement.TryGetProperty("Effect", out var effect) || effect.GetString() != "Deny";

    private static IEnumerable<string> Principals(JsonElement statement)
    {
        // All but some is everybody.
        if (statement.TryGetProperty("NotPrincipal", out _))
            return [Everybody];
        if (!statement.TryGetProperty("Principal", out var principal))
            return [];
        return principal.ValueKind == JsonValueKind.Object
            ? principal.EnumerateObject().Where(p => p.Name is "AWS").SelectMany(p => Texts(p.Value))
            : Texts(principal);
    }

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Select(v => v.GetString() ?? "")
        : [value.GetString() ?? ""];

    /// <summary>Of an ARN its account, of an account itself; services and deleted users (unique ids) are no accounts.</summary>
    private static string? Account(string principal) => principal switch
    {
        Everybody => Everybody,
        { Length: 12 } when principal.All(char.IsAsciiDigit) => principal,
        _ => principal.Split(':') is ["arn", _, _, _, { Length: > 0 } account, ..] ? account : null,
    };
}
