using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS38PostgresForcesTls;

/// <summary>RDS.38: PostgreSQL instance forces TLS. See <see cref="PostgresForcesTlsMetadata"/>.</summary>
internal sealed class PostgresForcesTlsControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => PostgresForcesTlsMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        Membership.ByItself(instance, () => EngineChoice.Only(instance, Engines.Postgres, () =>
            instance.EngineVersion.Judge(version => ParameterSwitch.Judge(
                instance, ParameterNames.ForceSsl, byDefault: EngineVersionNumber.Of(version) is { Major: >= 15 }))));
}
