using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS8InstanceDeletionProtection;

/// <summary>RDS.8: Instance deletion protection. See <see cref="InstanceDeletionProtectionMetadata"/>.</summary>
internal sealed class InstanceDeletionProtectionControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => InstanceDeletionProtectionMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        EngineChoice.Among(instance, IsJudged, () => instance.DeletionProtection.Judge(on => Verdict.When(
            on, "it is protected from deletion", "it is not protected from deletion")));

    private static bool IsJudged(string engine) => engine is Engines.MariaDB or Engines.MySql or Engines.Postgres
        or "custom-oracle-ee" or "oracle-ee-cdb" or "oracle-se2-cdb" or "oracle-ee" or "oracle-se2" or "oracle-se1" or "oracle-se"
        or "sqlserver-ee" or "sqlserver-se" or "sqlserver-ex" or "sqlserver-web";
}
