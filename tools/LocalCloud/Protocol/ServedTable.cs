using System.Text;

namespace DataReliability.LocalCloud.Protocol;

/// <summary>What is served, as Markdown.</summary>
public static class ServedTable
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["application-autoscaling"] = "Application Auto Scaling",
        ["backup"] = "Backup",
        ["dax"] = "DAX",
        ["dynamodb"] = "DynamoDB",
        ["ec2"] = "EC2",
        ["events"] = "EventBridge",
        ["kms"] = "KMS",
        ["lambda"] = "Lambda",
        ["monitoring"] = "CloudWatch",
        ["rds"] = "RDS",
        ["s3"] = "S3",
        ["sns"] = "SNS",
        ["sqs"] = "SQS",
        ["sts"] = "STS",
        ["tagging"] = "Resource Groups Tagging API",
    };

    /// <summary>A section for each service with a row for each action, in order.</summary>
    public static string Write(IEnumerable<IServedService> services)
    {
        var text = new StringBuilder();
        foreach (var service in services.OrderBy(s => NameOf(s.Service), StringComparer.OrdinalIgnoreCase))
        {
            text.Append("### ").Append(NameOf(service.Service)).Append("\n\n| Action | What is served |\n| --- | --- |\n");
            foreach (var action in service.Actions.OrderBy(a => a.Name, StringComparer.Ordinal))
                text.Append("| ").Append(action.Name).Append(" | ").Append(action.Fidelity.Replace("|", "\\|", StringComparison.Ordinal)).Append(" |\n");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string NameOf(string service) => Names.GetValueOrDefault(service, service);
}
