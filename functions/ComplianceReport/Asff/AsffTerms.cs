using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.ComplianceReport.Asff;

/// <summary>What findings are in the enumerations of AWS Security Hub.</summary>
internal static class AsffTerms
{
    /// <summary>A severity says how bad a failure is: what is no failure is informational.</summary>
    public static string Severity(Finding finding) =>
        finding.Outcome is Outcome.Failed or Outcome.Unknown ? finding.Severity.ToString().ToUpperInvariant() : "INFORMATIONAL";

    /// <summary>What was found: an Unknown is a warning that information is missing, never a pass.</summary>
    public static string Compliance(Finding finding) => finding.Outcome switch
    {
        Outcome.Passed => "PASSED",
        Outcome.Failed => "FAILED",
        Outcome.NotApplicable => "NOT_AVAILABLE",
        _ => "WARNING",
    };

    /// <summary>Where work on it stands; Security Hub takes it for new findings only.</summary>
    public static string Workflow(Finding finding) =>
        finding.IsWaived ? "SUPPRESSED"
        : finding.Outcome is Outcome.Failed or Outcome.Unknown ? "NEW"
        : "RESOLVED";

    /// <summary>Security Hub's name of a type; <c>Other</c> where it has none.</summary>
    public static string ResourceType(string type) => type switch
    {
        ResourceTypes.AccountRegion => "AwsAccount",
        ResourceTypes.DBInstance => "AwsRdsDbInstance",
        ResourceTypes.DBCluster => "AwsRdsDbCluster",
        ResourceTypes.DBSnapshot => "AwsRdsDbSnapshot",
        ResourceTypes.DBClusterSnapshot => "AwsRdsDbClusterSnapshot",
        ResourceTypes.DBSecurityGroup => "AwsRdsDbSecurityGroup",
        ResourceTypes.DynamoDBTable => "AwsDynamoDbTable",
        _ => "Other",
    };
}
