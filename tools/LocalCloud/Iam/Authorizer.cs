using System.Collections.Concurrent;
using DataReliability.LocalCloud.Accounts;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Iam;

/// <summary>Lets a function, and whoever assumed a role of the template, do what its policies allow and nothing else, as IAM does, and
/// remembers which grants it used. A person, a role of another account and a function whose role is not in the template may do anything. Policies of keys, topics,
/// queues and buckets are not evaluated, nor is a permissions boundary. Safe for concurrent use.</summary>
internal sealed class Authorizer(CloudTemplate template, Needs needs)
{
    private readonly Dictionary<string, (string Role, IReadOnlyList<PolicyStatement>? Statements)> _functions = template.Functions.ToDictionary(
        function => function.LogicalId, function => (function.RoleArn, PolicyReader.Read(template, function)), StringComparer.Ordinal);
    private readonly Dictionary<string, (string LogicalId, IReadOnlyList<PolicyStatement> Statements)> _roles = template.OfType("AWS::IAM::Role").ToDictionary(
        role => role.Arn, role => (role.LogicalId, PolicyReader.Read(role)), StringComparer.Ordinal);
    private readonly ConcurrentDictionary<GrantUse, byte> _used = new();

    /// <summary>The grants used so far, in order.</summary>
    public IReadOnlyList<GrantUse> Used =>
        [.. _used.Keys.OrderBy(use => use.Function, StringComparer.Ordinal).ThenBy(use => use.Action, StringComparer.Ordinal).ThenBy(use => use.Resource, StringComparer.Ordinal)];

    /// <param name="caller">Who calls.</param>
    /// <exception cref="AwsErrorException">It is not allowed: AccessDenied, as the protocol spells it.</exception>
    public void Authorize(AwsRequest request, Caller caller)
    {
        var (grantee, statements) = Find(caller);
        if (statements is null)
            return;
        foreach (var need in needs.Of(request))
        {
            var covering = statements.Select(statement => (Statement: statement, Position: statement.Covers(need))).Where(one => one.Position is not null).ToList();
            if (covering.Count == 0)
                throw Denied(request, need, caller.Arn, $"no identity-based policy allows the {need.Action} action");
            if (covering.Any(one => one.Statement.IsDenial))
                throw Denied(request, need, caller.Arn, "an explicit deny in an identity-based policy");
            foreach (var (statement, position) in covering)
                _used.TryAdd(new GrantUse(grantee, statement.Path, need.Action, position!.Value, statement.Resources[position.Value]), 0);
        }
    }

    private (string LogicalId, IReadOnlyList<PolicyStatement>? Statements) Find(Caller caller) =>
        _functions.TryGetValue(caller.Principal, out var function) && function.Role == caller.Role ? (caller.Principal, function.Statements)
        : caller.Role is { } role && _roles.TryGetValue(role, out var assumed) ? assumed
        : ("", null);

    private static AwsErrorException Denied(AwsRequest request, Need need, string callerArn, string because)
    {
        var message = $"User: {callerArn} is not authorized to perform: {need.Action} on resource: {need.Resource} because {because}";
        return request.Protocol is WireProtocol.Query or WireProtocol.RestXml
            ? new AwsErrorException("AccessDenied", message, 403)
            : new AwsErrorException("AccessDeniedException", message);
    }
}
