using System.Text.Json.Nodes;

namespace DataReliability.Dr.Templates.Iam;

/// <summary>One action on one resource that a function is granted.</summary>
/// <param name="Action">Such as <c>rds:DeleteDBInstance</c>.</param>
/// <param name="Resource">The ARN or pattern, evaluated; <c>*</c> for every resource.</param>
/// <param name="Condition">Under which condition; null for none.</param>
/// <param name="Path">Where the statement stands in the template.</param>
/// <param name="Position">Which of the statement's resources it is, from 0.</param>
/// <param name="Written">The resource as the template writes it, without the ARN's beginning: <c>db:${RestorePrefix}*</c>.</param>
internal sealed record Grant(string Action, string Resource, JsonObject? Condition, string Path, int Position, string Written)
{
    /// <summary>What follows the account in the ARN, such as <c>db:orders</c>; all of a resource that is no ARN.</summary>
    public string ResourcePart => PartOf(Resource);

    /// <summary>Whether the resource is of a kind that the action takes. One that is not grants nothing.</summary>
    public bool IsEffective => ActionFacts.All.TryGetValue(Action, out var facts) && (Resource == "*" || Service == ServiceOf(Action)
        && facts.Resources.Any(kind => ResourcePart.StartsWith(kind, StringComparison.Ordinal)));

    /// <summary>What follows the account in an ARN; all of what is none.</summary>
    public static string PartOf(string resource) => resource.Split(':', 6) is ["arn", _, _, _, _, var part] ? part : resource;

    // Roles are IAM's, whoever assumes them.
    private static string ServiceOf(string action) => action.Split(':')[0] is var service and not "sts" ? service : "iam";

    private string Service => Resource.Split(':') is ["arn", _, var service, ..] ? service : "";
}
