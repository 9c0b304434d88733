using DataReliability.Dr.Templates.Iam;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.Dr.Templates.Rules;

/// <summary>What a function can't do, no bug in it can do either.</summary>
internal sealed class GrantRule : ITemplateRule
{
    private static readonly string[] OfRestores = ["rds:DeleteDBInstance", "rds:ModifyDBInstance", "rds:DeleteDBCluster", "rds:ModifyDBCluster", "rds:AddTagsToResource"];

    public string Name => "grants";

    public string Demands => "every grant names one action, the narrowest kind of resource that AWS knows for it, and the conditions that keep it to what is ours";

    public IEnumerable<Finding> Check(TemplateUnderCheck template) => Grants.All(template).SelectMany(one => one.Grants
        .GroupBy(grant => grant.Path)
        .SelectMany(statement => statement.SelectMany(grant => Check(template, grant, [.. statement])).Distinct()));

    private static IEnumerable<Finding> Check(TemplateUnderCheck template, Grant grant, IReadOnlyList<Grant> statement)
    {
        if (grant.Action.Contains('*', StringComparison.Ordinal))
        {
            yield return new Finding(grant.Path, $"{grant.Action} grants more than one action", "name each action that is called");
            yield break;
        }

        if (!ActionFacts.All.TryGetValue(grant.Action, out var facts))
        {
            yield return new Finding(grant.Path, $"{grant.Action} is unknown", "correct its name, or add it to tools/dr/Templates/Iam/ActionFacts.cs with what AWS says of it");
            yield break;
        }

        // Actions of a statement share its resources: each is of the kind of one of them, and each of them has one of its kind.
        if (grant.Resource == "*" ? facts.Resources.Length > 0 : !statement.Any(other => other.Resource == grant.Resource && other.IsEffective))
        {
            yield return new Finding(grant.Path, $"{grant.Action} is granted on {grant.Resource}", facts.Resources.Length == 0
                ? "AWS knows no narrower resource for it than \"*\""
                : $"name a resource of the kind {Kinds(facts)}");
        }
        else if (!statement.Any(other => other.Action == grant.Action && other.IsEffective))
        {
            yield return new Finding(grant.Path, $"{grant.Action} is granted on nothing that it acts on", $"name a resource of the kind {Kinds(facts)}");
        }
        else if (OfRestores.Contains(grant.Action) && !DemandedCondition.All.Any(wish => wish.IsOwnersWish && wish.Action == grant.Action && Holds(grant, wish)) && template.Parameter("RestorePrefix") is { } prefix && !IsRestore(grant.ResourcePart, prefix))
        {
            yield return new Finding(grant.Path, $"{grant.Action} is granted on {grant.Resource}", $"name restores only: db:${{RestorePrefix}}*");
        }

        var demands = DemandedCondition.All.Where(demanded => demanded.Action == grant.Action).ToList();
        if (demands is [var demanded, ..] && !demands.Exists(one => Holds(grant, one)))
            yield return new Finding(grant.Path, $"{grant.Action} is granted without the condition {demanded.Key}", $"demand StringEquals {demanded.Key}: {Value(demanded)}, as {demanded.Because}");
    }

    private static bool Holds(Grant grant, DemandedCondition demanded) => Scalar.Text(grant.Condition?["StringEquals"]?[demanded.Key]) == Value(demanded);

    private static string Value(DemandedCondition demanded) =>
        demanded.Value.Replace("{stack}", TemplateUnderCheck.StackName, StringComparison.Ordinal).Replace("{region}", "eu-west-1", StringComparison.Ordinal);

    private static bool IsRestore(string resource, string prefix) =>
        resource.StartsWith($"db:{prefix}", StringComparison.Ordinal) || resource.StartsWith($"cluster:{prefix}", StringComparison.Ordinal);

    private static string Kinds(ActionFacts facts) => string.Join(" or ", facts.Resources.Select(kind => $"arn:...:{kind}..."));
}
