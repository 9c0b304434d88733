using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;

namespace DataReliability.Core.Tests.Snapshots.Restores;

public class RestoreGuardTests
{
    [Fact]
    public void Our_restore_may_be_deleted() => Assert.Empty(RestoreGuard.FaultsForDeletion(Restored.Instance(), Restored.Identity));

    [Fact]
    public void Another_resource_id_under_our_name_is_not_ours() => Refused(
        Restored.Instance() with { ResourceId = "db-OTHER" }, "its resource id is db-OTHER, recorded is db-RESTORED1");

    [Fact]
    public void Another_name_is_not_ours() => Refused(
        Restored.Instance() with { Id = "dr-restore-other" }, "its name is dr-restore-other, recorded is dr-restore-ledger-1");

    [Fact]
    public void A_recorded_name_without_the_prefix_is_never_touched()
    {
        var faults = RestoreGuard.FaultsForDeletion(Restored.Instance() with { Id = "ledger" }, Restored.Identity with { Name = "ledger" });

        Assert.Equal("the recorded name ledger does not begin with dr-restore-", Assert.Single(faults));
    }

    [Theory]
    [InlineData(FleetTags.CreatedBy)]
    [InlineData(FleetTags.Workflow)]
    [InlineData(FleetTags.RestoreOf)]
    [InlineData(FleetTags.Deadline)]
    public void A_missing_or_different_tag_is_not_ours(string tag)
    {
        Refused(Restored.Instance().Without(tag), $"it has no tag {tag}");
        Refused(Restored.Instance().With(tag, "other"), $"its tag {tag} is other, ours is {Restored.Identity.Tags[tag]}");
    }

    [Fact]
    public void Tags_inherited_from_the_source_prove_nothing()
    {
        var inherited = Restored.Instance() with { Tags = new Dictionary<string, string> { [FleetTags.Stack] = "stack-a", [FleetTags.CreatedBy] = "stack-a" } };

        Assert.NotEmpty(RestoreGuard.Faults(inherited, Restored.Identity));
    }

    [Fact]
    public void The_source_itself_is_never_ours() => Assert.Contains(
        "its resource id db-LEDGER is that of the source",
        RestoreGuard.Faults(Restored.Instance() with { ResourceId = "db-LEDGER" }, Restored.Identity with { ResourceId = null }));

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public void Deletion_protection_must_be_known_to_be_off(bool? protection) =>
        Assert.Single(RestoreGuard.FaultsForDeletion(Restored.Instance() with { DeletionProtection = protection }, Restored.Identity));

    [Fact]
    public void Without_a_recorded_resource_id_nothing_is_deleted() => Assert.Equal(
        "its resource id was never recorded",
        Assert.Single(RestoreGuard.FaultsForDeletion(Restored.Instance(), Restored.Identity with { ResourceId = null })));

    private static void Refused(DatabaseInstance seen, string reason) =>
        Assert.Contains(reason, RestoreGuard.FaultsForDeletion(seen, Restored.Identity));
}
