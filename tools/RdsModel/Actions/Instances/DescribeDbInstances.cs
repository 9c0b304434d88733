using System.Collections.Immutable;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Instances;

internal static class DescribeDbInstances
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var filters = form.Filters("db-instance-id", "dbi-resource-id", "engine", "db-cluster-id", "domain");
        if (form.Text("DBInstanceIdentifier") is not { Length: > 0 } id)
            return InstanceAnswer.Of(world, Paging.Of(world.Instances, form, filters.Count == 0 ? null : Fits));
        var one = world.Instance(id);
        return InstanceAnswer.Of(world, new Page<DbInstance>(Fits(one) ? [one] : [], Marker: null));

        bool Fits(DbInstance instance)
        {
            foreach (var (name, values) in filters)
            {
                if (!Matches(world, instance, name, values)) return false;
            }

            return true;
        }
    }

    private static bool Matches(RdsWorld world, DbInstance instance, string filter, ImmutableArray<string> values) => filter switch
    {
        "db-instance-id" => values.Any(value => world.IdOf(value, "db") == instance.Id),
        "dbi-resource-id" => values.Contains(instance.ResourceId),
        "engine" => values.Contains(instance.Engine),
        "db-cluster-id" => instance.Cluster is { } cluster && values.Any(value => world.IdOf(value, "cluster") == cluster),
        _ => false,
    };
}
