using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Proxies;

/// <summary>DB proxies.</summary>
internal static class DbProxyActions
{
    private static readonly string[] Families = ["MYSQL", "POSTGRESQL", "SQLSERVER"];

    public static RdsResult Create(RdsWorld world, QueryForm form)
    {
        var id = Rules.Identifier("DBProxyName", form.Required("DBProxyName"), 63);
        var (family, role, subnets) = (form.Required("EngineFamily"), form.Required("RoleArn"), form.Texts("VpcSubnetIds", "member"));
        if (!Families.Contains(family, StringComparer.Ordinal))
            throw new RdsRefusedException("InvalidParameterValue", $"Invalid engine family: {family}. It must be one of {string.Join(", ", Families)}.");
        if (subnets.IsEmpty)
            throw new RdsRefusedException("MissingParameter", "The request must contain the parameter VpcSubnetIds.");
        if (world.Proxies.Contains(id))
            throw new RdsRefusedException("DBProxyAlreadyExistsFault", $"DB proxy {id} already exists.");
        var proxy = new DbProxy(
            id, world.Arn("db-proxy", $"prx-{world.Cloud.Ids.NewId(17).ToLowerInvariant()}"), family, form.Flag("RequireTLS") ?? false, role, subnets,
            form.Texts("VpcSecurityGroupIds", "member"), world.Now, form.Tags() ?? []);
        world.Proxies.Put(proxy);
        return One(world, proxy);
    }

    public static RdsResult Describe(RdsWorld world, QueryForm form)
    {
        form.Filters();
        var page = form.Text("DBProxyName") is { Length: > 0 } name
            ? new Page<DbProxy>([Find(world, name)], Marker: null)
            : Paging.Of(world.Proxies, form);
        return Answers.Many("DBProxies", page, (xml, each) =>
        {
            xml.Open("member"u8);
            Write(xml, world, each);
            xml.Close("member"u8);
        });
    }

    public static RdsResult Modify(RdsWorld world, QueryForm form)
    {
        var proxy = Find(world, form.Required("DBProxyName"));
        proxy = proxy with { RequireTls = form.Flag("RequireTLS") ?? proxy.RequireTls, RoleArn = form.Text("RoleArn") ?? proxy.RoleArn };
        world.Proxies.Put(proxy);
        return One(world, proxy);
    }

    public static RdsResult Delete(RdsWorld world, QueryForm form)
    {
        var proxy = Find(world, form.Required("DBProxyName"));
        world.Proxies.Remove(proxy.Id);
        return One(world, proxy);
    }

    private static DbProxy Find(RdsWorld world, string name) => world.Proxies.Find(name.ToLowerInvariant())
        ?? throw new RdsRefusedException("DBProxyNotFoundFault", $"DB proxy {name} not found.", 404);

    private static RdsResult One(RdsWorld world, DbProxy proxy) => Answers.One(proxy, (xml, each) =>
    {
        xml.Open("DBProxy"u8);
        Write(xml, world, each);
        xml.Close("DBProxy"u8);
    });

    private static void Write(XmlText xml, RdsWorld world, DbProxy proxy)
    {
        xml.Value("DBProxyName"u8, proxy.Id);
        xml.Value("DBProxyArn"u8, proxy.Arn);
        xml.Value("Status"u8, "available");
        xml.Value("EngineFamily"u8, proxy.EngineFamily);
        xml.Value("VpcId"u8, Network.VpcId);
        xml.Values("VpcSecurityGroupIds"u8, "member"u8, proxy.SecurityGroups);
        xml.Values("VpcSubnetIds"u8, "member"u8, proxy.Subnets);
        xml.Empty("Auth"u8);
        xml.Value("RoleArn"u8, proxy.RoleArn);
        xml.Value("Endpoint"u8, world.AddressOf($"{proxy.Id}.proxy"));
        xml.Value("RequireTLS"u8, proxy.RequireTls);
        xml.Value("IdleClientTimeout"u8, 1800);
        xml.Value("DebugLogging"u8, false);
        xml.Value("CreatedDate"u8, proxy.Created);
        xml.Value("UpdatedDate"u8, proxy.Created);
    }
}
