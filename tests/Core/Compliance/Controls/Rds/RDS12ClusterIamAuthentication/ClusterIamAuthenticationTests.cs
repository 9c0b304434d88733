using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS12ClusterIamAuthentication;

public class ClusterIamAuthenticationTests() : ControlSpecification("RDS.12")
{
    protected override Resource Good => Sample.Cluster;

    protected override Resource Bad => Sample.Cluster with { IamAuthentication = false };

    protected override string Why => "IAM authentication is off";
}
