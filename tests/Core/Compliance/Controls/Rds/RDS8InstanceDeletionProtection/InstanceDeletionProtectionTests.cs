using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS8InstanceDeletionProtection;

public class InstanceDeletionProtectionTests() : ControlSpecification("RDS.8")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.SqlServer with { DeletionProtection = false };

    protected override string Why => "it is not protected from deletion";

    protected override IReadOnlyList<Resource> Foreign =>
    [
        Sample.Member with { DeletionProtection = false },
        Sample.Instance with { Engine = "docdb" },
    ];

    [Theory]
    [InlineData("mariadb")]
    [InlineData("custom-oracle-ee")]
    [InlineData("oracle-se2-cdb")]
    [InlineData("sqlserver-web")]
    public void Every_listed_engine_is_judged(string engine) =>
        Fails(Sample.Instance with { Engine = engine, DeletionProtection = false }, Why);
}
