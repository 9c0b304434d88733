using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Reliability.DR7EngineVersionOffered;

public class EngineVersionOfferedTests() : ControlSpecification("DR.7")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { EngineSupport = new EngineSupport(Offered: false, null, null) };

    protected override string Why => "AWS no longer offers postgres 17.6";

    [Fact]
    public void A_cluster_is_judged_too() => Fails(
        Sample.Cluster with { EngineSupport = new EngineSupport(Offered: false, null, null) },
        "AWS no longer offers aurora-mysql 8.0.mysql_aurora.3.08.0");
}
