using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS39MySqlForcesTls;

public class MySqlForcesTlsTests() : ControlSpecification("RDS.39")
{
    protected override Resource Good => Sample.MySql;

    protected override Resource Bad => Sample.MySql with { Parameters = Sample.Parameters() };

    protected override string Why => "require_secure_transport is not set in ours, and off by default";

    protected override IReadOnlyList<Resource> Foreign => [Sample.MySql with { ClusterId = "orders" }, Sample.MariaDB];

    [Theory]
    [InlineData("1", Outcome.Passed)]
    [InlineData("ON", Outcome.Passed)]
    [InlineData("on", Outcome.Passed)]
    [InlineData("0", Outcome.Failed)]
    [InlineData("OFF", Outcome.Failed)]
    [InlineData("", Outcome.Failed)]
    public void A_switch_is_on_by_1_or_ON(string value, Outcome outcome) => Assert.Equal(
        outcome, Judge(Sample.MySql with { Parameters = Sample.Parameters((ParameterNames.RequireSecureTransport, value)) }).Outcome);
}
