using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Inventory;

public class ReadTests
{
    private static readonly Unread Denied = new("rds:DescribeDBInstances", "AccessDenied");

    [Fact]
    public void What_nobody_read_is_unknown_to_a_judge()
    {
        var verdict = default(Read<bool>).Judge(_ => Verdict.Pass("fine"));
        Assert.Equal(Outcome.Unknown, verdict.Outcome);
        Assert.Equal("could not read none: nobody read it", verdict.Reason);
        Assert.Equal(Outcome.Unknown, default(Verdict).Outcome);
    }

    [Fact]
    public void An_unread_part_is_unknown_and_names_the_call()
    {
        Read<bool> part = Denied;
        var verdict = part.Select(value => !value).Judge(_ => Verdict.Pass("fine"));
        Assert.Equal(Outcome.Unknown, verdict.Outcome);
        Assert.Equal([Denied], verdict.Unread);
        Assert.Equal("could not read rds:DescribeDBInstances: AccessDenied", verdict.Reason);
    }

    [Fact]
    public void A_value_is_judged()
    {
        Read<int> part = 7;
        Assert.Equal(Outcome.Failed, part.Judge(days => Verdict.When(days > 7, "long enough", $"{days} days")).Outcome);
        Assert.Equal("7 days", part.Judge(days => Verdict.When(days > 7, "long enough", $"{days} days")).Reason);
    }

    [Fact]
    public void Two_parts_are_read_only_if_both_are_and_name_all_that_is_not()
    {
        var other = new Unread("rds:DescribeDBParameters", "throttled out");
        Read<int> value = 1;
        Read<int> denied = Denied;
        Read<int> throttled = other;
        Assert.Equal((1, 1), value.And(value).Match(both => both, _ => default));
        Assert.Equal([Denied], denied.And(value).Judge(_ => Verdict.Pass("")).Unread);
        Assert.Equal([other], value.And(throttled).Judge(_ => Verdict.Pass("")).Unread);
        Assert.Equal([Denied, other], denied.And(throttled).Judge(_ => Verdict.Pass("")).Unread);
    }

    [Fact]
    public void A_value_that_the_answer_lacks_is_unread()
    {
        var part = Read.Required((bool?)null, "rds:DescribeDBInstances", "MultiAZ");
        Assert.Equal("rds:DescribeDBInstances: the answer lacks MultiAZ", part.ToString());
        Assert.Equal(Read.Of(true), Read.Required((bool?)true, "rds:DescribeDBInstances", "MultiAZ"));
    }
}
