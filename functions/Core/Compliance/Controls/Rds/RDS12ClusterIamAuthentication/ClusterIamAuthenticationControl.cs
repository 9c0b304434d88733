using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS12ClusterIamAuthentication;

/// <summary>RDS.12: Cluster IAM authentication. See <see cref="ClusterIamAuthenticationMetadata"/>.</summary>
internal sealed class ClusterIamAuthenticationControl : Control<DBCluster>
{
    public override ControlMetadata Metadata => ClusterIamAuthenticationMetadata.Value;

    protected override Verdict Judge(DBCluster cluster, ControlContext context) =>
        cluster.IamAuthentication.Judge(on => Verdict.When(on, "IAM authentication is on", "IAM authentication is off"));
}
