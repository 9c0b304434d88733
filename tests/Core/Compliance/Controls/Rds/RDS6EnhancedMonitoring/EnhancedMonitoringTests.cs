using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS6EnhancedMonitoring;

public class EnhancedMonitoringTests() : ControlSpecification("RDS.6")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { MonitoringIntervalSeconds = 0 };

    protected override string Why => "enhanced monitoring is off";

    [Theory]
    [InlineData(60, Outcome.Passed)]
    [InlineData(30, Outcome.Failed)]
    [InlineData(1, Outcome.Failed)]
    public void Where_an_interval_is_asked_for_it_has_to_be_that(int asked, Outcome outcome) =>
        Assert.Equal(outcome, Judge(Sample.Instance, new ControlParameters { MonitoringIntervalSeconds = asked }).Outcome);
}
