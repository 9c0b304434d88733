using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS6EnhancedMonitoring;

/// <summary>RDS.6: Enhanced monitoring on. See <see cref="EnhancedMonitoringMetadata"/>.</summary>
internal sealed class EnhancedMonitoringControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => EnhancedMonitoringMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        instance.MonitoringIntervalSeconds.Judge(seconds => seconds == 0
            ? Verdict.Fail("enhanced monitoring is off")
            : Verdict.When(
                context.Parameters.MonitoringIntervalSeconds is not { } wanted || seconds == wanted,
                $"enhanced monitoring looks every {seconds} s",
                $"enhanced monitoring looks every {seconds} s, not {context.Parameters.MonitoringIntervalSeconds} s"));
}
