using DataReliability.LocalCloud.Templates;

namespace DataReliability.Dr.Templates.Rules;

/// <summary>A clone must not run production's jobs.</summary>
internal sealed class RestoreParameterRule : ITemplateRule
{
    private static readonly (string Name, string Value)[] Demanded =
        [("shared_preload_libraries", "pg_stat_statements"), ("max_logical_replication_workers", "0"), ("rds.logical_replication", "0")];

    public string Name => "restore-parameters";

    public string Demands => "restores load no job scheduler and start no logical worker";

    public IEnumerable<Finding> Check(TemplateUnderCheck template) =>
        from groups in template.OfType("AWS::RDS::DBParameterGroup")
        from demanded in Demanded
        let value = Scalar.Text(groups.Properties["Parameters"]?[demanded.Name])
        where value != demanded.Value
        select Finding.Of(groups.LogicalId, "Parameters", $"{demanded.Name} is {value ?? "not set"}, so a restore may run production's jobs", $"set {demanded.Name} to {demanded.Value}");
}
