using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS45AuroraMySqlAudit;

/// <summary>RDS.45: Aurora MySQL advanced audit on. See <see cref="AuroraMySqlAuditMetadata"/>.</summary>
internal sealed class AuroraMySqlAuditControl : Control<DBCluster>
{
    public override ControlMetadata Metadata => AuroraMySqlAuditMetadata.Value;

    protected override Verdict Judge(DBCluster cluster, ControlContext context) =>
        EngineChoice.Only(cluster, Engines.AuroraMySql, () => cluster.Members.And(cluster.Parameters).Judge(known =>
            known.First.FirstOrDefault(member => member.ParameterGroupStatus != "in-sync") is { } late
                ? Verdict.Fail($"the parameter group is {late.ParameterGroupStatus} at {late.InstanceId}: it does not run on it yet")
                : JudgeAudit(cluster, known.Second)));

    private static Verdict JudgeAudit(DBCluster cluster, ParameterGroup group) =>
        group.Values.TryGetValue(ParameterNames.ServerAuditLogging, out var logging) && ParameterSwitch.IsOn(logging)
            && string.IsNullOrWhiteSpace(group.Values.GetValueOrDefault(ParameterNames.ServerAuditEvents))
            ? Verdict.Fail($"{ParameterNames.ServerAuditEvents} is empty in {group.Name}: nothing is audited")
            : ParameterSwitch.Judge(cluster, ParameterNames.ServerAuditLogging);
}
