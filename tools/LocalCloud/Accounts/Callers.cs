using DataReliability.LocalCloud.FrontDoor;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Accounts;

/// <summary>Finds out who signed: a function of the template, a session of a role, a key that was declared, or a person. Any
/// other key is a person's whose secret is the key itself: of the account that the key spells, where it is 12 digits, else of
/// the account that LocalCloud plays.</summary>
internal sealed class Callers(CloudTemplate template, AccountDirectory accounts, Sessions sessions, string home)
{
    private readonly Dictionary<string, FunctionDefinition> _functions =
        template.Functions.ToDictionary(f => Principals.AccessKey(f.LogicalId), StringComparer.Ordinal);

    public Caller Of(string accessKey)
    {
        if (sessions.Find(accessKey) is { } session) return session.Caller;
        if (_functions.TryGetValue(accessKey, out var function)) return OfFunction(function);
        if (accounts.Key(accessKey) is { } key) return Person(key.Account, key.Secret);
        return Person(IsAccount(accessKey) ? accessKey : home, accessKey);
    }

    /// <summary>Whether an account has not opted in to a Region.</summary>
    public bool IsClosed(string account, string region) => accounts.IsClosed(account, region);

    public static bool IsAccount(string text) => text.Length == 12 && text.All(char.IsAsciiDigit);

    private static Caller Person(string account, string secret) =>
        new(account, Principals.Person, $"arn:aws:iam::{account}:user/{Principals.Person}", "AIDA" + StableId.Letters($"user/{account}", 16), secret);

    private Caller OfFunction(FunctionDefinition function) => new(home, function.LogicalId,
        $"arn:aws:sts::{home}:assumed-role/{function.RoleArn[(function.RoleArn.LastIndexOf('/') + 1)..]}/{function.Name}",
        $"AROA{StableId.Letters(function.LogicalId, 16)}:{function.Name}", Principals.SecretKey(function.LogicalId))
    { Role = function.RoleArn };
}
