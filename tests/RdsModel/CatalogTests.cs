using DataReliability.RdsModel.Actions;

namespace DataReliability.RdsModel.Tests;

public class CatalogTests
{
    [Theory]
    [InlineData("DescribeEventSubscriptions", "EventSubscriptionsList", "SubscriptionName", "SubscriptionNotFound")]
    [InlineData("DescribeDBProxies", "DBProxies", "DBProxyName", "DBProxyNotFoundFault")]
    [InlineData("DescribeReservedDBInstances", "ReservedDBInstances", "ReservedDBInstanceId", "ReservedDBInstanceNotFound")]
    public void What_cannot_be_made_is_listed_empty_and_not_found(string action, string list, string name, string error)
    {
        var rds = new RdsBench();
        Assert.False(RdsBench.All(rds.Call(action), list).Single().HasElements);
        Assert.Equal(error, rds.Refusal(action, $"{name}=one"));
        Assert.Equal("InvalidParameterValue", rds.Refusal(action, "MaxRecords=5"));
    }

    [Fact]
    public void Every_action_says_how_faithful_it_is_and_refuses_nonsense_with_a_code()
    {
        foreach (var action in ActionList.All)
        {
            Assert.NotEmpty(action.Fidelity);
            var answer = new RdsBench().Execute(action.Name, "MaxRecords=1", "Tags.Tag.1.Key=aws:x", "Filters.Filter.1.Name=nothing");
            Assert.True(answer.IsAccepted || answer.Refusal!.Code.Length > 0);
        }

        Assert.Equal(ActionList.All.Select(action => action.Name).Order(StringComparer.Ordinal), ActionList.All.Select(action => action.Name));
    }

    [Fact]
    public void An_action_that_is_absent_is_refused_and_named()
    {
        var answer = new RdsBench().Execute("PurchaseReservedDBInstancesOffering");
        Assert.Equal("InvalidAction", answer.Refusal!.Code);
        Assert.Contains("PurchaseReservedDBInstancesOffering", answer.Refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Versions_default_to_the_newest_and_tell_what_they_upgrade_to()
    {
        var rds = new RdsBench();
        var newest = RdsBench.All(rds.Call("DescribeDBEngineVersions", "Engine=postgres", "DefaultOnly=true"), "DBEngineVersion").Single();
        Assert.Equal(("18.4", "postgres18"), (RdsBench.Text(newest, "EngineVersion"), RdsBench.Text(newest, "DBParameterGroupFamily")));
        var older = RdsBench.All(rds.Call("DescribeDBEngineVersions", "Engine=postgres", "EngineVersion=17"), "DBEngineVersion").Single();
        Assert.Equal(["18.4"], RdsBench.All(older, "UpgradeTarget").Select(target => RdsBench.Text(target, "EngineVersion")));
    }

    [Fact]
    public void Certificates_quotas_categories_and_options_are_told()
    {
        var rds = new RdsBench();
        rds.Created("db");
        Assert.Equal("rds-ca-rsa2048-g1", RdsBench.Text(rds.Call("DescribeCertificates"), "DescribeCertificatesResult/DefaultCertificateForNewLaunches"));
        var instances = RdsBench.All(rds.Call("DescribeAccountAttributes"), "AccountQuota")[0];
        Assert.Equal(("DBInstances", "1", "40"), (RdsBench.Text(instances, "AccountQuotaName"), RdsBench.Text(instances, "Used"), RdsBench.Text(instances, "Max")));
        Assert.Single(RdsBench.All(rds.Call("DescribeEventCategories", "SourceType=db-snapshot"), "EventCategoriesMap"));
        var option = RdsBench.All(
            rds.Call("DescribeOrderableDBInstanceOptions", "Engine=postgres", "EngineVersion=18.4", "DBInstanceClass=db.t4g.micro"), "OrderableDBInstanceOption").Single();
        Assert.Equal("true", RdsBench.Text(option, "MultiAZCapable"));
    }

    [Fact]
    public void Text_that_xml_has_no_way_to_say_does_not_break_an_answer()
    {
        var rds = new RdsBench();
        rds.Create("db", "Tags.Tag.1.Key=<&>\"'", "Tags.Tag.1.Value=a\u0001b\u00e9\ud83d\ude00\r\n");
        var tag = RdsBench.All(rds.Described("db"), "Tag").Single();
        Assert.Equal(("<&>\"'", "a?b\u00e9\ud83d\ude00\r\n"), (RdsBench.Text(tag, "Key"), RdsBench.Text(tag, "Value")));
    }

    [Fact]
    public void A_thousand_instances_are_paged_in_order_with_nothing_missed_or_repeated()
    {
        var rds = new RdsBench();
        for (var number = 0; number < 1000; number++) rds.Create($"db-{(number * 7919) % 1000:D3}", "Tags.Tag.1.Key=localcloud:metadata-only", "Tags.Tag.1.Value=true");
        var (seen, marker) = (new List<string>(), (string?)null);
        do
        {
            string[] more = marker is null ? [] : [$"Marker={marker}"];
            var page = rds.Call("DescribeDBInstances", more);
            seen.AddRange(RdsBench.All(page, "DBInstanceIdentifier").Select(each => each.Value));
            marker = RdsBench.Text(page, "DescribeDBInstancesResult/Marker");
        }
        while (marker is not null);
        Assert.Equal(Enumerable.Range(0, 1000).Select(number => $"db-{number:D3}"), seen);
    }
}
