using System.Text.Json.Nodes;
using DataReliability.LocalCloud.State;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Accounts;

/// <summary>The accounts, their roles and keys: the roles of the template, and what was declared by call. Safe for concurrent
/// use.</summary>
internal sealed class AccountDirectory(CloudTemplate template, StateFolder state, string home)
{
    private readonly Register<DeclaredAccount> _declared = new(state.Kind<DeclaredAccount>("sts", "accounts"));
    private readonly List<AccountRole> _own = [.. template.OfType("AWS::IAM::Role").Select(Role)];

    public IReadOnlyDictionary<string, AccountDefinition> Declared => _declared.All.ToDictionary(a => a.Account, a => a.Definition, StringComparer.Ordinal);

    /// <exception cref="FormatException">The definition is not one; the message says what is wrong.</exception>
    public void Declare(string account, AccountDefinition definition)
    {
        if (!Callers.IsAccount(account)) throw new FormatException($"account is '{account}'; it has 12 digits");
        if (definition.Roles?.Any(r => string.IsNullOrEmpty(r.Name)) == true) throw new FormatException("a role has no name; give each one");
        _declared.Set(account, new DeclaredAccount(account, definition));
    }

    public bool Remove(string account) => _declared.Remove(account);

    /// <summary>Whether an account has not opted in to a Region.</summary>
    public bool IsClosed(string account, string region) => _declared.Find(account)?.Definition.ClosedRegions?.Contains(region) == true;

    /// <summary>The role of an ARN; null when there is none.</summary>
    public AccountRole? Role(string arn)
    {
        if (arn.Split(':', 6) is not ["arn", _, "iam", "", var account, ['r', 'o', 'l', 'e', '/', .. var name]]) return null;
        return _declared.Find(account)?.Definition.Roles?.FirstOrDefault(r => r.Name == name)
            ?? (account == home ? _own.Find(r => r.Name == name) : null);
    }

    /// <summary>The account and the secret of an access key that was declared; null when it wasn't.</summary>
    public (string Account, string Secret)? Key(string accessKey)
    {
        foreach (var declared in _declared.All)
        {
            if (declared.Definition.Keys?.GetValueOrDefault(accessKey) is { } secret) return (declared.Account, secret);
        }

        return null;
    }

    private static AccountRole Role(TemplateResource resource)
    {
        var statements = (resource.Properties["AssumeRolePolicyDocument"]?["Statement"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var external = statements.Select(s => Scalar.Text(s["Condition"]?["StringEquals"]?["sts:ExternalId"])).FirstOrDefault(e => e is not null);
        var principals = statements.SelectMany(s => s["Principal"] is JsonObject who ? Texts(who["AWS"]) : Texts(s["Principal"])).ToList();
        // A role that only services may assume trusts no account, and so none that exists.
        var trusts = principals.Contains("*") ? [] : principals.Select(AccountOf).DefaultIfEmpty("none").ToList();
        var arns = statements.SelectMany(s => Texts(s["Condition"]?["ArnEquals"]?["aws:PrincipalArn"]).Concat(Texts(s["Condition"]?["ArnLike"]?["aws:PrincipalArn"]))).ToList();
        return new AccountRole(resource.Name, external, trusts, arns.Count > 0 ? arns : null);
    }

    private static string AccountOf(string principal) => principal.Split(':') is [_, _, _, _, var account, ..] ? account : principal;

    private static IEnumerable<string> Texts(JsonNode? node) => node is JsonArray list ? list.Select(n => Scalar.Text(n) ?? "") : Scalar.Text(node) is { } text ? [text] : [];
}
