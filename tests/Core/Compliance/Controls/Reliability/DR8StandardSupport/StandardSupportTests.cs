using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Reliability.DR8StandardSupport;

public class StandardSupportTests() : ControlSpecification("DR.8")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad =>
        Sample.Instance with { EngineSupport = new EngineSupport(Offered: true, Sample.Now, null) };

    protected override string Why => "standard support ended at 2026-11-23 06:00:00Z: extended support is charged";

    protected override IReadOnlyList<Resource> Foreign =>
    [
        Sample.SqlServer with { EngineSupport = new EngineSupport(Offered: true, null, null) },
    ];

    [Fact]
    public void Where_extended_support_is_off_AWS_upgrades() => Fails(
        Sample.Cluster with { EngineSupport = new EngineSupport(Offered: true, Sample.Now, null) },
        "standard support ended at 2026-11-23 06:00:00Z: AWS upgrades it");

    [Fact]
    public void A_second_before_its_end_it_is_supported() => Passes(
        Sample.Instance with { EngineSupport = new EngineSupport(Offered: true, Sample.Now.AddSeconds(1), null) });
}
