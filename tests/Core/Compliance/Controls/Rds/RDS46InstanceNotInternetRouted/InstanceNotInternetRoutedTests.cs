using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS46InstanceNotInternetRouted;

public class InstanceNotInternetRoutedTests() : ControlSpecification("RDS.46")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { InternetRoutedSubnets = Sample.List("subnet-1") };

    protected override string Why => "subnet-1 has a route to an internet gateway";

    [Fact]
    public void Several_subnets_are_all_named() => Fails(
        Sample.Instance with { InternetRoutedSubnets = Sample.List("subnet-1", "subnet-2") },
        "subnet-1, subnet-2 have a route to an internet gateway");
}
