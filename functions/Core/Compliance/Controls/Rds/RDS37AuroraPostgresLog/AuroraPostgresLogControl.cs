using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS37AuroraPostgresLog;

/// <summary>RDS.37: Aurora PostgreSQL exports log. See <see cref="AuroraPostgresLogMetadata"/>.</summary>
internal sealed class AuroraPostgresLogControl : Control<DBCluster>
{
    private static readonly IReadOnlyList<string> Required = ["postgresql"];

    public override ControlMetadata Metadata => AuroraPostgresLogMetadata.Value;

    protected override Verdict Judge(DBCluster cluster, ControlContext context) =>
        EngineChoice.Only(cluster, Engines.AuroraPostgres, () => LogExports.Judge(cluster, Required));
}
