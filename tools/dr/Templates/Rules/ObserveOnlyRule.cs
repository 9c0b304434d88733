namespace DataReliability.Dr.Templates.Rules;

/// <summary>Acting is a decision of the engineer who deploys.</summary>
internal sealed class ObserveOnlyRule : ITemplateRule
{
    public string Name => "observe-only";

    public string Demands => "a fresh deployment only observes";

    public IEnumerable<Finding> Check(TemplateUnderCheck template)
    {
        foreach (var function in template.Functions)
        {
            foreach (var (name, value) in function.Environment.Where(variable => variable.Key.EndsWith("_ENABLED", StringComparison.Ordinal) && variable.Value != "false"))
                yield return Finding.Of(function.LogicalId, $"Environment.Variables.{name}", $"{name} is {value} in a fresh deployment", "let its parameter's Default be \"false\"");
        }
    }
}
