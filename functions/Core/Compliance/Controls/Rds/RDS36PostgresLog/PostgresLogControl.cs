using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS36PostgresLog;

/// <summary>RDS.36: PostgreSQL instance exports log. See <see cref="PostgresLogMetadata"/>.</summary>
internal sealed class PostgresLogControl : Control<DBInstance>
{
    private static readonly IReadOnlyList<string> Required = ["postgresql"];

    public override ControlMetadata Metadata => PostgresLogMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        EngineChoice.Only(instance, Engines.Postgres, () => LogExports.Judge(instance, Required));
}
