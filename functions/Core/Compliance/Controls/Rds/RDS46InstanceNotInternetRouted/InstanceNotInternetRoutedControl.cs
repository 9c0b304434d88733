using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS46InstanceNotInternetRouted;

/// <summary>RDS.46: Instance not in an internet-routed subnet. See <see cref="InstanceNotInternetRoutedMetadata"/>.</summary>
internal sealed class InstanceNotInternetRoutedControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => InstanceNotInternetRoutedMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        instance.InternetRoutedSubnets.Judge(subnets => Verdict.When(
            subnets.Count == 0,
            "none of its subnets has a route to an internet gateway",
            $"{string.Join(", ", subnets)} ha{(subnets.Count == 1 ? "s" : "ve")} a route to an internet gateway"));
}
