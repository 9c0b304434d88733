using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS40SqlServerLogs;

/// <summary>RDS.40: SQL Server exports logs. See <see cref="SqlServerLogsMetadata"/>.</summary>
internal sealed class SqlServerLogsControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => SqlServerLogsMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        EngineChoice.Among(instance, Engines.IsSqlServer, () => LogExports.Judge(instance, context.Parameters.SqlServerLogs));
}
