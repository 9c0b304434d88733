using DataReliability.LocalCloud.Rds.Model;
using DataReliability.LocalCloud.Rds.Wire;

namespace DataReliability.LocalCloud.Rds.Actions;

internal sealed class DescribeDbInstances(RdsContext context) : RdsAction(context)
{
    public override string Name => "DescribeDBInstances";

    protected override IReadOnlyList<object?> Run(QueryForm form)
    {
        IEnumerable<DbInstance> found = form.Text("DBInstanceIdentifier") is { Length: > 0 } id ? [Model.Instance(id)] : Model.Instances.Values;
        foreach (var (name, values) in form.Filters("db-instance-id", "dbi-resource-id", "engine", "db-cluster-id", "domain"))
            found = found.Where(instance => Matches(instance, name, values));
        var page = Page.Of(found, instance => instance.Id, form);
        return [RdsXml.Value("Marker", page.Marker), RdsXml.Structure("DBInstances", page.Items.Select(Xml))];
    }

    private bool Matches(DbInstance instance, string filter, List<string> values) => filter switch
    {
        "db-instance-id" => values.Exists(value => Model.IdOf(value, "db") == instance.Id),
        "dbi-resource-id" => values.Contains(instance.ResourceId),
        "engine" => values.Contains(instance.Engine),
        _ => false,
    };
}
