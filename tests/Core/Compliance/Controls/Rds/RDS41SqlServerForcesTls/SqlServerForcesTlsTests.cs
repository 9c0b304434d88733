using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS41SqlServerForcesTls;

public class SqlServerForcesTlsTests() : ControlSpecification("RDS.41")
{
    protected override Resource Good => Sample.SqlServer;

    protected override Resource Bad => Sample.SqlServer with { Parameters = Sample.Parameters((ParameterNames.ForceSsl, "0")) };

    protected override string Why => "rds.force_ssl is 0 in ours";

    protected override IReadOnlyList<Resource> Foreign => [Sample.Instance];

    [Theory]
    [InlineData("1", Outcome.Passed)]
    [InlineData("ON", Outcome.Passed)]
    [InlineData("on", Outcome.Passed)]
    [InlineData("0", Outcome.Failed)]
    [InlineData("OFF", Outcome.Failed)]
    [InlineData("", Outcome.Failed)]
    public void A_switch_is_on_by_1_or_ON(string value, Outcome outcome) => Assert.Equal(
        outcome, Judge(Sample.SqlServer with { Parameters = Sample.Parameters((ParameterNames.ForceSsl, value)) }).Outcome);
}
