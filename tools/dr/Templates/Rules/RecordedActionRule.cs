using DataReliability.Dr.Templates.Iam;

namespace DataReliability.Dr.Templates.Rules;

/// <summary>What is granted and never called is a hole; what is called and not granted fails in production alone, as nothing
/// here refuses it.</summary>
internal sealed class RecordedActionRule : ITemplateRule
{
    public string Name => "recorded-actions";

    public string Demands => $"what a function is granted is exactly what it was seen to call ({RecordedActions.File}), and what AWS demands besides";

    public IEnumerable<Finding> Check(TemplateUnderCheck template)
    {
        if (RecordedActions.Read(template.ProjectDirectory) is not { } recorded)
        {
            yield return new Finding("Resources", $"there is no {RecordedActions.File}", "write down what 'dr drill --json' saw each function call");
            yield break;
        }

        foreach (var function in template.Functions)
        {
            if (!recorded.TryGetValue(function.LogicalId, out var operations))
            {
                yield return Finding.Of(function.LogicalId, null, $"nothing is recorded of it in {RecordedActions.File}", "let a drill run it, and write down what it called");
                continue;
            }

            var (needed, granted) = (RecordedActions.Needed(operations), Grants.Of(template, function).ToLookup(grant => grant.Action));
            foreach (var (action, why) in needed.Where(one => !granted.Contains(one.Key)).OrderBy(one => one.Key, StringComparer.Ordinal))
                yield return Finding.Of(function.LogicalId, "Policies", $"{action} is not granted", $"grant it: {why}");
            foreach (var grant in granted.Where(grant => !needed.ContainsKey(grant.Key)).Select(grant => grant.First()))
                yield return new Finding(grant.Path, $"{grant.Action} is granted and was never seen to be called", $"remove it, or let a drill call it and write it into {RecordedActions.File}");
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
