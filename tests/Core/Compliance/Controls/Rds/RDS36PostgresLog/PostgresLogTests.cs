using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS36PostgresLog;

public class PostgresLogTests() : ControlSpecification("RDS.36")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { LogExports = Sample.List("upgrade") };

    protected override string Why => "it does not export postgresql";

    protected override IReadOnlyList<Resource> Foreign => [Sample.MySql, Sample.Member];
}
