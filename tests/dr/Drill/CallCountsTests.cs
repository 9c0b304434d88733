using DataReliability.Dr.Drill.Validations;
using DataReliability.LocalCloud.FrontDoor;

namespace DataReliability.Dr.Tests.Drill;

public class CallCountsTests
{
    private const string Advance = "AdvanceSnapshotValidations";

    [Fact]
    public void Only_what_came_between_two_counts_is_counted()
    {
        CallTotal[] before = [new("rds", "DescribeDBInstances", Advance, 10, 1), new("kms", "GenerateMac", Advance, 2, 0)];
        CallTotal[] after = [new("rds", "DescribeDBInstances", Advance, 25, 3), new("kms", "GenerateMac", Advance, 2, 0), new("sns", "Publish", "PublishDomainEvents", 4, 0)];

        Assert.Equal(
            [new("rds", "DescribeDBInstances", Advance, 15, 2), new("sns", "Publish", "PublishDomainEvents", 4, 0)],
            CallCounts.Between(before, after));
    }

    [Fact]
    public void What_the_drill_itself_calls_is_not_counted() =>
        Assert.Empty(CallCounts.Between([], [new("rds", "CreateDBInstance", "person", 4, 0)]));

    [Fact]
    public void Calls_are_shared_out_over_the_validations_whoever_made_them()
    {
        CallTotal[] calls = [new("dynamodb", "GetItem", Advance, 30, 0), new("dynamodb", "GetItem", "RunDataChecks", 10, 5), new("kms", "GenerateMac", Advance, 1, 0)];

        var each = CallCounts.PerValidation(calls, 8);

        Assert.Equal(5, each["dynamodb:GetItem"]);
        Assert.Equal(0.12, each["kms:GenerateMac"], 2);
    }

    [Fact]
    public void Queries_of_ticks_are_counted_by_the_modelled_minute_and_not_by_validation()
    {
        CallTotal[] calls = [new("dynamodb", "Query", Advance, 240, 0)];

        Assert.Empty(CallCounts.PerValidation(calls, 8));
        Assert.Equal(4, CallCounts.QueriesPerMinute(calls, TimeSpan.FromMinutes(1), speed: 60));
    }

    [Fact]
    public void Without_validations_nothing_is_divided_by_zero() =>
        Assert.Equal(3, CallCounts.PerValidation([new("rds", "DescribeDBInstances", Advance, 3, 0)], 0)["rds:DescribeDBInstances"]);
}
