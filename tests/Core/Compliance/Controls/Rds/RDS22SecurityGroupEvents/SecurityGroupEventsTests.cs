using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS22SecurityGroupEvents;

public class SecurityGroupEventsTests() : ControlSpecification("RDS.22")
{
    protected override Resource Good => Sample.Place;

    protected override Resource Bad => With(Exact with { SourceType = "db-snapshot" });

    protected override string Why => "db-security-group: no enabled subscription covers configuration change, failure for every source";

    [Fact]
    public void Without_any_subscription_it_passes() => Passes(Sample.Place with { EventSubscriptions = Sample.Subscriptions() });

    [Fact]
    public void A_subscription_for_exactly_that_passes() => Passes(With(Exact));

    [Fact]
    public void All_categories_of_the_type_pass() => Passes(With(Exact with { Categories = [] }));

    [Fact]
    public void A_disabled_one_covers_nothing() => Fails(With(Exact with { Enabled = false }), Why);

    [Fact]
    public void One_for_single_sources_covers_nothing() => Fails(With(Exact with { Sources = ["ledger"] }), Why);

    [Fact]
    public void Two_may_cover_it_together() =>
        Passes(With(Exact with { Categories = ["configuration change"] }, Exact with { Categories = ["failure"] }));

    [Fact]
    public void A_category_too_few_fails() => Fails(
        With(Exact with { Categories = ["configuration change"] }), "db-security-group: no enabled subscription covers failure for every source");

    private static EventSubscription Exact => new EventSubscription("s", Enabled: true, "db-security-group", Categories: ["configuration change", "failure"], Sources: []);

    private static AccountRegion With(params EventSubscription[] subscriptions) =>
        Sample.Place with { EventSubscriptions = Sample.Subscriptions(subscriptions) };
}
