using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Reliability.DR12DaxMultiAZ;

public class DaxMultiAZTests() : ControlSpecification("DR.12")
{
    protected override Resource Good => Sample.Dax;

    protected override Resource Bad => Sample.Dax with { NodeZones = Sample.List("eu-west-1a", "eu-west-1a") };

    protected override string Why => "all of its nodes are in eu-west-1a";

    [Fact]
    public void One_without_a_node_fails() => Fails(Sample.Dax with { NodeZones = Sample.List() }, "it has no node");
}
