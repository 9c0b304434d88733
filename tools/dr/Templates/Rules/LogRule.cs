using DataReliability.LocalCloud.Templates;

namespace DataReliability.Dr.Templates.Rules;

/// <summary>A log group that Lambda makes by itself keeps everything for ever.</summary>
internal sealed class LogRule : ITemplateRule
{
    public string Name => "logs";

    public string Demands => "every function logs JSON to a group of the template, which keeps it for a number of days, encrypted";

    public IEnumerable<Finding> Check(TemplateUnderCheck template)
    {
        var groups = template.OfType("AWS::Logs::LogGroup").ToList();
        foreach (var function in template.Functions)
        {
            var logging = template.PropertiesOf(function)["LoggingConfig"];
            if (!groups.Exists(group => group.PhysicalId == function.LogGroup || group.Name == function.LogGroup))
                yield return Finding.Of(function.LogicalId, "LoggingConfig", "it names no log group of the template", "set LoggingConfig.LogGroup to a !Ref of one that has RetentionInDays");
            if (Scalar.Text(logging?["LogFormat"]) != "JSON")
                yield return Finding.Of(function.LogicalId, "LoggingConfig", $"its LogFormat is {Scalar.Text(logging?["LogFormat"]) ?? "not set"}", "set LoggingConfig.LogFormat to JSON");
        }

        foreach (var group in groups)
        {
            if (Scalar.Number(group.Properties["RetentionInDays"]) is not > 0)
                yield return Finding.Of(group.LogicalId, "RetentionInDays", "it keeps logs for ever", "set RetentionInDays");
            if (group.Properties["KmsKeyId"] is null)
                yield return Finding.Of(group.LogicalId, "KmsKeyId", "its logs are not encrypted with a key of the stack", "set KmsKeyId");
        }
    }
}
