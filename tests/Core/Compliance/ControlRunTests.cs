using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Fleet;

namespace DataReliability.Core.Tests.Compliance;

public class ControlRunTests
{
    private static readonly ControlRun Run = new(ControlCatalogue.All, Sample.Context);

    [Fact]
    public void A_resource_is_judged_by_every_control_on_its_type_in_their_order()
    {
        foreach (var resource in Sample.All)
        {
            var expected = ControlCatalogue.Metadata.Values.Where(control => control.ResourceTypes.Contains(resource.Type)).Select(control => control.Id);
            Assert.Equal(expected, Run.Judge(resource).Select(judgement => judgement.Control));
        }
    }

    [Fact]
    public void What_is_good_fails_nothing_and_leaves_nothing_unknown() => Assert.All(
        Sample.All.SelectMany(Run.Judge),
        judgement => Assert.True(
            judgement.Outcome is Outcome.Passed or Outcome.NotApplicable, $"{judgement.Control}: {judgement.Outcome}: {judgement.Reason}"));

    [Fact]
    public void A_judgement_names_the_resource_its_owner_and_its_team()
    {
        var resource = Run.Judge(Sample.Instance).First().Resource;
        Assert.Equal(
            (Sample.Account, Sample.Region, "AWS::RDS::DBInstance", "ledger", "ada", "payments"),
            (resource.Account, resource.Region, resource.Type, resource.Id, resource.Owner, resource.Team));
        var unread = Run.Judge(Sample.Instance with { Tags = Sample.Denied }).First().Resource;
        Assert.Equal((null, null, null), (unread.Tags, unread.Owner, unread.Team));
    }

    [Fact]
    public void A_type_that_could_not_be_listed_is_unknown_to_every_control_on_it()
    {
        foreach (var type in ResourceTypes.All)
        {
            var judgements = Run.Judge(Sample.Account, Sample.Region, new ListingGap(type, [Sample.Denied])).ToList();
            Assert.Equal(
                ControlCatalogue.Metadata.Values.Where(control => control.ResourceTypes.Contains(type)).Select(control => control.Id),
                judgements.Select(judgement => judgement.Control));
            Assert.All(judgements, judgement =>
            {
                Assert.Equal((Outcome.Unknown, "*"), (judgement.Outcome, judgement.Resource.Id));
                Assert.Equal([Sample.Denied], judgement.Unread);
            });
        }
    }

    [Theory]
    [InlineData("eu-west-1", "arn:aws:rds:eu-west-1:1:db:*")]
    [InlineData("cn-north-1", "arn:aws-cn:rds:cn-north-1:1:db:*")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:rds:us-gov-west-1:1:db:*")]
    public void All_of_a_type_are_named_in_their_partition(string region, string arn) =>
        Assert.Equal(arn, ResourceRefs.AllOf(ResourceTypes.DBInstance, "1", region).Arn);

    [Fact]
    public void A_throw_away_restore_is_no_part_of_a_scan_and_is_seen_not_to_be()
    {
        var restore = Sample.Instance with
        {
            Tags = Sample.Tags((FleetTags.CreatedBy, "stack-1"), (FleetTags.Workflow, "snapshot-validation/1")),
            PubliclyAccessible = true,
        };
        Assert.All(Run.Judge(restore), judgement => Assert.Equal(
            (Outcome.NotApplicable, "it is a throw-away restore made by stack-1"), (judgement.Outcome, judgement.Reason)));
        Assert.Contains(
            Run.Judge(restore with { Tags = Sample.Tags((FleetTags.CreatedBy, "stack-1")) }), judgement => judgement.Outcome == Outcome.Failed);
    }
}
