namespace DataReliability.RdsModel.Tests;

public class ProxyTests
{
    private static readonly string[] Needed =
        ["DBProxyName=Pool", "EngineFamily=POSTGRESQL", "RoleArn=arn:aws:iam::111122223333:role/proxy", "VpcSubnetIds.member.1=subnet-1"];

    [Fact]
    public void A_proxy_is_made_changed_described_and_deleted()
    {
        var rds = new RdsBench();
        rds.Call("CreateDBProxy", [.. Needed, "Tags.Tag.1.Key=team", "Tags.Tag.1.Value=ledger"]);
        var proxy = RdsBench.All(rds.Call("DescribeDBProxies"), "DBProxyName").Single().Parent!;
        Assert.Equal(("pool", "false"), (RdsBench.Text(proxy, "DBProxyName"), RdsBench.Text(proxy, "RequireTLS")));
        Assert.StartsWith("arn:aws:rds:eu-west-1:111122223333:db-proxy:prx-", RdsBench.Text(proxy, "DBProxyArn"), StringComparison.Ordinal);
        Assert.Equal("ledger", RdsBench.All(rds.Call("ListTagsForResource", $"ResourceName={RdsBench.Text(proxy, "DBProxyArn")}"), "Value").Single().Value);

        rds.Call("ModifyDBProxy", "DBProxyName=pool", "RequireTLS=true");
        Assert.Equal("true", RdsBench.All(rds.Call("DescribeDBProxies", "DBProxyName=POOL"), "RequireTLS").Single().Value);

        rds.Call("DeleteDBProxy", "DBProxyName=pool");
        Assert.Equal("DBProxyNotFoundFault", rds.Refusal("DescribeDBProxies", "DBProxyName=pool"));
    }

    [Fact]
    public void What_rds_refuses_of_proxies_is_refused()
    {
        var rds = new RdsBench();
        rds.Call("CreateDBProxy", Needed);
        Assert.Equal("DBProxyAlreadyExistsFault", rds.Refusal("CreateDBProxy", Needed));
        Assert.Equal("InvalidParameterValue", rds.Refusal("CreateDBProxy", [.. Needed[..1], "EngineFamily=ORACLE", .. Needed[2..]]));
        Assert.Equal("MissingParameter", rds.Refusal("CreateDBProxy", Needed[..3]));
        Assert.Equal("DBProxyNotFoundFault", rds.Refusal("ModifyDBProxy", "DBProxyName=other", "RequireTLS=true"));
    }
}
