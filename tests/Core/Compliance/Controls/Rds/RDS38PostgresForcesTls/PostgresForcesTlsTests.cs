using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS38PostgresForcesTls;

public class PostgresForcesTlsTests() : ControlSpecification("RDS.38")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { Parameters = Sample.Parameters((ParameterNames.ForceSsl, "0")) };

    protected override string Why => "rds.force_ssl is 0 in ours";

    protected override IReadOnlyList<Resource> Foreign => [Sample.Instance with { ClusterId = "orders" }, Sample.MySql];

    [Theory]
    [InlineData("14.19", Outcome.Failed)]
    [InlineData("15.0", Outcome.Passed)]
    [InlineData("17.6", Outcome.Passed)]
    [InlineData("unheard-of", Outcome.Failed)]
    public void Where_the_group_does_not_say_it_is_on_from_15(string version, Outcome outcome) => Assert.Equal(
        outcome, Judge(Sample.Instance with { EngineVersion = version, Parameters = Sample.Parameters() }).Outcome);
}
