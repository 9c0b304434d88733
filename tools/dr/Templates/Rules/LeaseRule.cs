using System.Globalization;
using DataReliability.Dr.Templates.Iam;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.Dr.Templates.Rules;

/// <summary>A function that acts after its lease ran out acts beside its successor.</summary>
internal sealed class LeaseRule : ITemplateRule
{
    public string Name => "leases";

    public string Demands => "a function that acts on databases is cut off before its lease ends, and reserves its concurrency";

    public IEnumerable<Finding> Check(TemplateUnderCheck template)
    {
        foreach (var function in template.Functions.Where(function => Grants.Of(template, function).Any(grant => Acts(grant.Action))))
        {
            var lease = function.Environment.TryGetValue("LEASE_SECONDS", out var text) && double.TryParse(text, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;
            if (function.Timeout.TotalSeconds >= lease)
                yield return Finding.Of(function.LogicalId, "Timeout", $"it may run {function.Timeout.TotalSeconds:0} s and its lease ends after {lease:0} s", "set a Timeout shorter than LEASE_SECONDS");
            if (Scalar.Number(template.PropertiesOf(function)["ReservedConcurrentExecutions"]) is not >= 1)
                yield return Finding.Of(function.LogicalId, "ReservedConcurrentExecutions", "it acts and reserves no concurrency", "set ReservedConcurrentExecutions, so that no other function can starve it");
        }
    }

    // What changes a database, an instance or a cluster; reading and state are no acts.
    private static bool Acts(string action) =>
        action.StartsWith("rds:", StringComparison.Ordinal) && !action.StartsWith("rds:Describe", StringComparison.Ordinal)
        && !action.StartsWith("rds:List", StringComparison.Ordinal);
}
