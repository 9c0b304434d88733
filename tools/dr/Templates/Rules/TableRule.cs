using DataReliability.LocalCloud.Templates;

namespace DataReliability.Dr.Templates.Rules;

/// <summary>The table is all that DataReliability knows.</summary>
internal sealed class TableRule : ITemplateRule
{
    public string Name => "tables";

    public string Demands => "every table outlives the stack, can't be deleted by mistake, can be restored to any second, and is encrypted with a key of the stack";

    public IEnumerable<Finding> Check(TemplateUnderCheck template)
    {
        foreach (var table in template.OfType("AWS::DynamoDB::Table"))
        {
            var (properties, written) = (table.Properties, template.Written["Resources"]?[table.LogicalId]);
            foreach (var policy in (string[])["DeletionPolicy", "UpdateReplacePolicy"])
            {
                if (Scalar.Text(written?[policy]) is not ("Retain" or "RetainExceptOnCreate"))
                    yield return Finding.Of(table.LogicalId, null, $"its {policy} is {Scalar.Text(written?[policy]) ?? "not set"}, so state goes with the stack", $"set {policy}: Retain");
            }

            if (Scalar.Text(properties["DeletionProtectionEnabled"]) != "true")
                yield return Finding.Of(table.LogicalId, "DeletionProtectionEnabled", "it can be deleted by mistake", "set DeletionProtectionEnabled: true");
            if (Scalar.Text(properties["PointInTimeRecoverySpecification"]?["PointInTimeRecoveryEnabled"]) != "true")
                yield return Finding.Of(table.LogicalId, "PointInTimeRecoverySpecification", "a bad write can't be undone", "set PointInTimeRecoveryEnabled: true");
            if (Scalar.Text(properties["SSESpecification"]?["SSEType"]) != "KMS" || properties["SSESpecification"]?["KMSMasterKeyId"] is null)
                yield return Finding.Of(table.LogicalId, "SSESpecification", "it is not encrypted with a key of the stack", "set SSEType: KMS and KMSMasterKeyId");
        }
    }
}
