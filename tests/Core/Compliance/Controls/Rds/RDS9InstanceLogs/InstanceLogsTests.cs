using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS9InstanceLogs;

public class InstanceLogsTests() : ControlSpecification("RDS.9")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { LogExports = Sample.List("postgresql") };

    protected override string Why => "it does not export upgrade";

    protected override IReadOnlyList<Resource> Foreign => [Sample.Instance with { Engine = "docdb" }];

    [Theory]
    [InlineData("postgres", "postgresql,upgrade")]
    [InlineData("mysql", "audit,error,general,slowquery")]
    [InlineData("mariadb", "audit,error,general,slowquery")]
    [InlineData("aurora-mysql", "audit,error,general,slowquery")]
    [InlineData("aurora-postgresql", "postgresql")]
    [InlineData("oracle-ee", "alert,audit,trace,listener")]
    [InlineData("sqlserver-ee", "error,agent")]
    public void Each_engine_has_its_logs_and_needs_them_all(string engine, string logs)
    {
        var all = logs.Split(',');
        Passes(Sample.Instance with { Engine = engine, LogExports = Sample.List(all) });
        Passes(Sample.Instance with { Engine = engine, LogExports = Sample.List([.. all, "iam-db-auth-error"]) });
        foreach (var missing in all)
            Fails(Sample.Instance with { Engine = engine, LogExports = Sample.List([.. all.Except([missing])]) }, $"it does not export {missing}");
    }
}
