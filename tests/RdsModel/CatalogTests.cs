using DataReliability.RdsModel.Actions;

namespace DataReliability.RdsModel.Tests;

public class CatalogTests
{
    [Theory]
    [InlineData("DescribeEventSubscriptions", "EventSubscriptionsList", "SubscriptionName", "SubscriptionNotFound")]
    [InlineData("DescribeDBProxies", "DBProxies", "DBProxyName", "DBProxyNotFoundFault")]
    [InlineData("DescribeDBSecurityGroups", "DBSecurityGroups", "DBSecurityGroupName", "DBSecurityGroupNotFound")]
    [InlineData("DescribeReservedDBInstances", "ReservedDBInstances", "ReservedDBInstanceId", "ReservedDBInstanceNotFound")]
    public void What_there_is_none_of_is_listed_empty_and_not_found(string action, string list, string name, string error)
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
    public void Major_versions_tell_when_their_support_ends()
    {
        var rds = new RdsBench();
        var version = RdsBench.All(rds.Call("DescribeDBMajorEngineVersions", "Engine=mysql", "MajorEngineVersion=5.7"), "DBMajorEngineVersion").Single();
        Assert.Equal(
            [("open-source-rds-standard-support", "2024-02-29T23:59:59.000Z"), ("open-source-rds-extended-support", "2027-02-28T23:59:59.000Z")],
            RdsBench.All(version, "SupportedEngineLifecycle").Select(each => (RdsBench.Text(each, "LifecycleSupportName")!, RdsBench.Text(each, "LifecycleSupportEndDate")!)));
    }

    [Theory]
    [InlineData("postgres", "18.4", "postgres18")]
    [InlineData("mysql", "8.4.6", "mysql8.4")]
    [InlineData("aurora-mysql", "8.0.mysql_aurora.3.10.0", "aurora-mysql8.0")]
    [InlineData("sqlserver-se", "16.00.4215.2.v1", "sqlserver-se-16.0")]
    [InlineData("oracle-se2", "19.0.0.0.ru-2025-10.rur-2025-10.r1", "oracle-se2-19")]
    public void Families_are_named_as_aws_names_them(string engine, string version, string family) =>
        Assert.Equal(family, EngineCatalog.Family(engine, version));

    [Theory]
    [InlineData("default.postgres14", "rds.force_ssl", "0")]
    [InlineData("default.postgres18", "rds.force_ssl", "1")]
    [InlineData("default.mysql8.4", "require_secure_transport", "0")]
    [InlineData("default.sqlserver-se-16.0", "rds.force_ssl", "0")]
    public void Parameters_about_tls_are_told_with_their_defaults(string group, string name, string value)
    {
        var parameters = new RdsBench().Call(
            "DescribeDBParameters", $"DBParameterGroupName={group}", "Filters.Filter.1.Name=parameter-name", $"Filters.Filter.1.Values.Value.1={name}");
        Assert.Equal(value, RdsBench.Text(RdsBench.All(parameters, "Parameter").Single(), "ParameterValue"));
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
