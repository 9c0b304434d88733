namespace DataReliability.Dr.Templates.Rules;

/// <summary>Functions that watch databases are watched themselves.</summary>
internal sealed class FunctionAlarmRule : ITemplateRule
{
    private static readonly string[] Watched = ["Errors", "Throttles", "Duration"];

    public string Name => "function-alarms";

    public string Demands => $"every function has alarms on its {string.Join(", ", Watched)}";

    public IEnumerable<Finding> Check(TemplateUnderCheck template) =>
        from function in template.Functions
        from metric in Watched
        where !Alarms.Of(template).Any(alarm => Alarms.Watches(alarm, "AWS/Lambda", metric, "FunctionName", function.Name))
        select Finding.Of(function.LogicalId, null, $"nobody hears of its {metric}", $"add it to an AWS::CloudWatch::Alarm on AWS/Lambda {metric}");
}
