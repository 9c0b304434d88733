using DataReliability.Dr.Templates.Iam;

namespace DataReliability.Dr.Templates.Rules;

/// <summary>What is granted and never used is a hole; what is used and not granted fails.</summary>
internal sealed class RecordedGrantRule : ITemplateRule
{
    public string Name => "recorded-grants";

    public string Demands => $"what a function, or a role that it assumes, is granted, resource by resource, is exactly what it was seen to use ({RecordedGrants.File})";

    public IEnumerable<Finding> Check(TemplateUnderCheck template)
    {
        if (RecordedGrants.Read(template.ProjectDirectory) is not { } recorded)
        {
            yield return new Finding("Resources", $"there is no {RecordedGrants.File}", "write down what drills used: dr validate-template --record");
            yield break;
        }

        foreach (var (grantee, grants) in Grants.All(template))
        {
            // A statement's actions share its resources, some of which only others of them take.
            var granted = grants.Where(grant => grant.IsEffective).ToList();
            var used = recorded.Concat(RareGrant.All.Select(rare => rare.Grant)).Where(one => one.Function == grantee).ToHashSet();
            foreach (var one in used.Where(one => !granted.Any(grant => grant.Action == one.Action && grant.Written == one.Resource)).OrderBy(one => one.ToString(), StringComparer.Ordinal))
                yield return Finding.Of(grantee, "Policies", $"{one.Action} on {one.Resource} is not granted", "grant it: a drill used it");
            foreach (var grant in granted.Where(grant => !used.Contains(new RecordedGrant(grantee, grant.Action, grant.Written))))
                yield return new Finding(grant.Path, $"{grant.Action} on {grant.Written} is granted and was never seen to be used", "remove it, or let a drill use it and record that: dr validate-template --record");
        }

        foreach (var function in template.Functions)
        {
            var inVpc = template.PropertiesOf(function)["VpcConfig"] is not null;
            if (inVpc != Grants.Managed(template, function).Contains("AWSLambdaVPCAccessExecutionRole"))
            {
                yield return Finding.Of(function.LogicalId, "Policies", inVpc ? "it runs in a VPC and may make no network interface" : "it may make network interfaces and runs in no VPC",
                    inVpc ? "add the policy AWSLambdaVPCAccessExecutionRole" : "remove the policy AWSLambdaVPCAccessExecutionRole");
            }
        }
    }
}
