using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS23NonDefaultPort;

public class NonDefaultPortTests() : ControlSpecification("RDS.23")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { Port = 5432 };

    protected override string Why => "it listens on 5432, the default port of postgres";

    protected override IReadOnlyList<Resource> Foreign =>
    [
        Sample.Member with { Port = 5432 },
        Sample.Instance with { Port = Read.Of((int?)null) },
        Sample.Neptune with { Port = 8182 },
    ];

    [Theory]
    [InlineData("mysql", 3306)]
    [InlineData("mariadb", 3306)]
    [InlineData("oracle-ee", 1521)]
    [InlineData("custom-oracle-ee", 1521)]
    [InlineData("sqlserver-se", 1433)]
    [InlineData("db2-se", 50000)]
    public void Each_engine_has_its_port(string engine, int port)
    {
        Fails(Sample.Instance with { Engine = engine, Port = port }, $"it listens on {port}, the default port of {engine}");
        Passes(Sample.Instance with { Engine = engine, Port = port + 1 });
    }

    [Fact]
    public void A_cluster_on_the_default_port_fails() => Fails(Sample.Cluster with { Port = 3306 }, "it listens on 3306, the default port of aurora-mysql");
}
