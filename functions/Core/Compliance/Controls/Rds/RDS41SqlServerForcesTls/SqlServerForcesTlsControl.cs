using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS41SqlServerForcesTls;

/// <summary>RDS.41: SQL Server forces TLS. See <see cref="SqlServerForcesTlsMetadata"/>.</summary>
internal sealed class SqlServerForcesTlsControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => SqlServerForcesTlsMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        EngineChoice.Among(instance, Engines.IsSqlServer, () => ParameterSwitch.Judge(instance, ParameterNames.ForceSsl));
}
