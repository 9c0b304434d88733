using System.Reflection;
using Amazon.RDS.Model;
using DataReliability.Aws.Rds;

namespace DataReliability.Aws.Tests.Rds;

/// <summary>Nothing that is pending is overlooked, whatever AWS adds.</summary>
public class PendingValuesTests
{
    public static TheoryData<string> OfInstances => [.. Members(typeof(PendingModifiedValues))];

    public static TheoryData<string> OfClusters => [.. Members(typeof(ClusterPendingModifiedValues))];

    [Theory]
    [MemberData(nameof(OfInstances))]
    public void Each_member_of_an_instance_counts(string member)
    {
        var pending = new PendingModifiedValues();
        Set(pending, member);

        Assert.Equal([member], PendingValues.Names(pending));
    }

    [Theory]
    [MemberData(nameof(OfClusters))]
    public void Each_member_of_a_cluster_counts(string member)
    {
        var pending = new ClusterPendingModifiedValues();
        Set(pending, member);

        Assert.Equal([member], PendingValues.Names(pending));
    }

    [Fact]
    public void Nothing_set_is_nothing_pending()
    {
        Assert.Empty(PendingValues.Names(new PendingModifiedValues { PendingCloudwatchLogsExports = new(), ProcessorFeatures = [] }));
        Assert.Empty(PendingValues.Names((ClusterPendingModifiedValues?)null));
    }

    private static IEnumerable<string> Members(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => property.Name);

    private static void Set(object pending, string member)
    {
        var property = pending.GetType().GetProperty(member)!;
        property.SetValue(pending, Value(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
    }

    private static object Value(Type type)
    {
        if (type == typeof(string))
            return "x";
        if (type.IsValueType)
            return Activator.CreateInstance(type)!;
        if (type == typeof(PendingCloudwatchLogsExports))
            return new PendingCloudwatchLogsExports { LogTypesToDisable = ["audit"] };
        if (type.IsGenericType)
        {
            var list = (System.Collections.IList)Activator.CreateInstance(type)!;
            list.Add(Value(type.GetGenericArguments()[0]));
            return list;
        }

        return type.GetConstructor([]) is not null ? Activator.CreateInstance(type)! : Activator.CreateInstance(type, "x")!;
    }
}
