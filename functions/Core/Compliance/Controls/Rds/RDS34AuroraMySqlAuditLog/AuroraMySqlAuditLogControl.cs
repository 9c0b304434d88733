using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS34AuroraMySqlAuditLog;

/// <summary>RDS.34: Aurora MySQL exports audit log. See <see cref="AuroraMySqlAuditLogMetadata"/>.</summary>
internal sealed class AuroraMySqlAuditLogControl : Control<DBCluster>
{
    private static readonly IReadOnlyList<string> Required = ["audit"];

    public override ControlMetadata Metadata => AuroraMySqlAuditLogMetadata.Value;

    protected override Verdict Judge(DBCluster cluster, ControlContext context) =>
        EngineChoice.Only(cluster, Engines.AuroraMySql, () => cluster.EngineMode.Judge(mode => mode == "serverless"
            ? Verdict.NotApplicable("it is Aurora Serverless v1")
            : LogExports.Judge(cluster, Required)));
}
