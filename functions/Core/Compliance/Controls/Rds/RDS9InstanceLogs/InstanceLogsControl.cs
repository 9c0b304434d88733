using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS9InstanceLogs;

/// <summary>RDS.9: Instance exports every required log. See <see cref="InstanceLogsMetadata"/>.</summary>
internal sealed class InstanceLogsControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => InstanceLogsMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        instance.Engine.Judge(engine => LogExports.RequiredOf(engine) is { } required
            ? LogExports.Judge(instance, required)
            : Verdict.NotApplicable($"its engine is {engine}"));
}
