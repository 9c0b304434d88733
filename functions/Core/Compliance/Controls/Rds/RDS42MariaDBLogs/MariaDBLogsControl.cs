using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS42MariaDBLogs;

/// <summary>RDS.42: MariaDB exports logs. See <see cref="MariaDBLogsMetadata"/>.</summary>
internal sealed class MariaDBLogsControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => MariaDBLogsMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        EngineChoice.Only(instance, Engines.MariaDB, () => LogExports.Judge(instance, context.Parameters.MariaDBLogs));
}
