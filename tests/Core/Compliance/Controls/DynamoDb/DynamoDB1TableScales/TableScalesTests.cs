using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.DynamoDb.DynamoDB1TableScales;

public class TableScalesTests() : ControlSpecification("DynamoDB.1")
{
    protected override Resource Good => Sample.Table;

    protected override Resource Bad => Sample.Table with { WriteScaling = Sample.None<TableScaling>() };

    protected override string Why => "its writes do not scale";

    [Fact]
    public void Capacity_on_demand_passes_whatever_else() => Passes(
        Sample.Table with { BillingMode = "PAY_PER_REQUEST", ReadScaling = Sample.None<TableScaling>(), WriteScaling = Sample.Denied });

    [Fact]
    public void A_target_without_a_policy_does_not_scale() => Fails(
        Sample.Table with { ReadScaling = new TableScaling(5, null) }, "its reads do not scale");

    [Theory]
    [InlineData(5, 70, Outcome.Passed)]
    [InlineData(6, 70, Outcome.Failed)]
    [InlineData(5, 69, Outcome.Failed)]
    [InlineData(1, 90, Outcome.Passed)]
    public void Bounds_hold_for_reads_and_for_writes(int capacity, int utilization, Outcome outcome)
    {
        var bounds = new ScalingBounds(capacity, utilization);
        Assert.Equal(outcome, Judge(Sample.Table, new ControlParameters { ReadScaling = bounds }).Outcome);
        Assert.Equal(outcome, Judge(Sample.Table, new ControlParameters { WriteScaling = bounds }).Outcome);
    }
}
