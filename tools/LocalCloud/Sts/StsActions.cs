using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataReliability.LocalCloud.Accounts;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Sts;

/// <summary>The actions of STS.</summary>
internal sealed partial class StsActions(Callers callers, AccountDirectory accounts, Sessions sessions, CloudClock clock)
{
    private const int ShortestSession = 900;
    private const int LongestSession = 43_200;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    [Fidelity("A function is its role's session, an assumed role is its own; anyone else is the user `person` of the account of the key.")]
    public JsonObject GetCallerIdentity(JsonObject input, AwsRequest request)
    {
        var caller = callers.Of(request.AccessKey);
        return new JsonObject { ["UserId"] = caller.UserId, ["Account"] = caller.Account, ["Arn"] = caller.Arn };
    }

    [Fidelity("Roles of the template or declared at `/_local/accounts`; trusted account, principal and external id are checked, the session expires. What a role of the template may do is judged by its policies; one that was declared may do anything. Session policies and tags are ignored.")]
    public JsonObject AssumeRole(JsonObject input, AwsRequest request)
    {
        var (arn, name) = (Required(input, "RoleArn"), Required(input, "RoleSessionName"));
        if (!SessionName().IsMatch(name))
            throw Invalid("roleSessionName", name, "Member must satisfy regular expression pattern: [\\w+=,.@-]{2,64}");
        var caller = callers.Of(request.AccessKey);
        var role = accounts.Role(arn);
        if (role?.Admits(caller, input["ExternalId"]?.ToString()) is not true)
            throw new AwsErrorException("AccessDenied", $"User: {caller.Arn} is not authorized to perform: sts:AssumeRole on resource: {arn}", 403);

        var (account, roleName) = (arn.Split(':')[4], role.Name[(role.Name.LastIndexOf('/') + 1)..]);
        var id = "AROA" + Templates.StableId.Letters(arn, 16);
        var session = new Session("ASIA" + RandomNumberGenerator.GetString(Letters, 16), RandomNumberGenerator.GetHexString(64), new Caller(
            account, caller.Principal, $"arn:aws:sts::{account}:assumed-role/{roleName}/{name}", $"{id}:{name}", RandomNumberGenerator.GetHexString(40))
        {
            Role = arn,
            Expires = clock.Now + TimeSpan.FromSeconds(Duration(input)),
            Process = caller.Process ?? request.Headers.GetValueOrDefault("X-Amz-Security-Token"),
        });
        sessions.Add(session);
        return new JsonObject
        {
            ["Credentials"] = new JsonObject
            {
                ["AccessKeyId"] = session.AccessKey,
                ["SecretAccessKey"] = session.Caller.SecretKey,
                ["SessionToken"] = session.Token,
                ["Expiration"] = Timestamp.Node(session.Caller.Expires),
            },
            ["AssumedRoleUser"] = new JsonObject { ["AssumedRoleId"] = session.Caller.UserId, ["Arn"] = session.Caller.Arn },
        };
    }

    private static int Duration(JsonObject input)
    {
        if (input["DurationSeconds"]?.ToString() is not { } text) return 3600;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= ShortestSession and <= LongestSession ? seconds
            : throw Invalid("durationSeconds", text, $"Member must have value between {ShortestSession} and {LongestSession}");
    }

    private static string Required(JsonObject input, string name) => input[name]?.ToString() is { Length: > 0 } text ? text
        : throw Invalid(char.ToLowerInvariant(name[0]) + name[1..], "null", "Member must not be null");

    private static AwsErrorException Invalid(string field, string value, string constraint) =>
        new("ValidationError", $"1 validation error detected: Value '{value}' at '{field}' failed to satisfy constraint: {constraint}");

    [GeneratedRegex(@"^[\w+=,.@-]{2,64}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SessionName();
}
