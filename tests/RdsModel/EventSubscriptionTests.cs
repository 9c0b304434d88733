namespace DataReliability.RdsModel.Tests;

public class EventSubscriptionTests
{
    private const string Topic = "SnsTopicArn=arn:aws:sns:eu-west-1:111122223333:news";

    [Fact]
    public void A_subscription_is_made_changed_described_and_deleted()
    {
        var rds = new RdsBench();
        rds.Call("CreateEventSubscription", "SubscriptionName=Failures", Topic, "SourceType=db-instance", "EventCategories.EventCategory.1=failure");
        var made = RdsBench.All(rds.Call("DescribeEventSubscriptions"), "EventSubscription").Single();
        Assert.Equal(("failures", "db-instance", "true"), (RdsBench.Text(made, "CustSubscriptionId"), RdsBench.Text(made, "SourceType"), RdsBench.Text(made, "Enabled")));
        Assert.Equal(["failure"], RdsBench.All(made, "EventCategory").Select(each => each.Value));

        rds.Call(
            "ModifyEventSubscription", "SubscriptionName=failures", "Enabled=false", "EventCategories.EventCategory.1=failure", "EventCategories.EventCategory.2=maintenance");
        var changed = RdsBench.All(rds.Call("DescribeEventSubscriptions", "SubscriptionName=failures"), "EventSubscription").Single();
        Assert.Equal("false", RdsBench.Text(changed, "Enabled"));
        Assert.Equal(["failure", "maintenance"], RdsBench.All(changed, "EventCategory").Select(each => each.Value));

        rds.Call("DeleteEventSubscription", "SubscriptionName=failures");
        Assert.Equal("SubscriptionNotFound", rds.Refusal("DeleteEventSubscription", "SubscriptionName=failures"));
    }

    [Fact]
    public void What_rds_refuses_of_subscriptions_is_refused()
    {
        var rds = new RdsBench();
        rds.Call("CreateEventSubscription", "SubscriptionName=all", Topic);
        Assert.Equal("SubscriptionAlreadyExist", rds.Refusal("CreateEventSubscription", "SubscriptionName=all", Topic));
        Assert.Equal("SNSInvalidTopic", rds.Refusal("CreateEventSubscription", "SubscriptionName=other", "SnsTopicArn=news"));
        Assert.Equal("InvalidParameterValue", rds.Refusal("CreateEventSubscription", "SubscriptionName=other", Topic, "SourceType=db-table"));
        Assert.Equal("InvalidParameterCombination", rds.Refusal("CreateEventSubscription", "SubscriptionName=other", Topic, "SourceIds.SourceId.1=db"));
    }
}
