using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls;

/// <summary>What holds of every control on event subscriptions.</summary>
/// <param name="id">The control's id.</param>
/// <param name="sourceType">The type whose events it asks for.</param>
/// <param name="categories">All that have to be subscribed to.</param>
public abstract class EventSubscriptionSpecification(string id, string sourceType, params string[] categories) : ControlSpecification(id)
{
    protected override Resource Good => Sample.Place;

    protected override Resource Bad => With(Exact with { SourceType = "db-snapshot" });

    protected override string Why => Lacking(categories);

    private EventSubscription Exact => new("s", Enabled: true, sourceType, categories, Sources: []);

    [Fact]
    public void Without_any_subscription_it_passes() => Passes(With());

    [Fact]
    public void A_subscription_for_exactly_that_passes() => Passes(With(Exact));

    [Fact]
    public void All_categories_of_the_type_pass() => Passes(With(Exact with { Categories = [] }));

    [Fact]
    public void A_disabled_one_covers_nothing() => Fails(With(Exact with { Enabled = false }), Why);

    [Fact]
    public void One_for_single_sources_covers_nothing() => Fails(With(Exact with { Sources = ["ledger"] }), Why);

    [Fact]
    public void Several_may_cover_it_together() => Passes(With([.. categories.Select(category => Exact with { Categories = [category] })]));

    [Fact]
    public void A_category_too_few_fails_and_is_named()
    {
        foreach (var missing in categories)
        {
            var rest = categories.Except([missing]).Append("creation").ToList();
            Fails(With(Exact with { Categories = rest }), Lacking(missing));
        }
    }

    private static AccountRegion With(params EventSubscription[] subscriptions) =>
        Sample.Place with { EventSubscriptions = Sample.Subscriptions(subscriptions) };

    private string Lacking(params string[] missing) => $"{sourceType}: no enabled subscription covers {string.Join(", ", missing)} for every source";
}
