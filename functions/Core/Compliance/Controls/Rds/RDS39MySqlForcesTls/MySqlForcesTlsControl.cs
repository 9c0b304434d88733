using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS39MySqlForcesTls;

/// <summary>RDS.39: MySQL instance forces TLS. See <see cref="MySqlForcesTlsMetadata"/>.</summary>
internal sealed class MySqlForcesTlsControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => MySqlForcesTlsMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        Membership.ByItself(instance, () => EngineChoice.Only(
            instance, Engines.MySql, () => ParameterSwitch.Judge(instance, ParameterNames.RequireSecureTransport)));
}
