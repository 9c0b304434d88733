using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Remediations.Changes;

namespace DataReliability.Core.Tests.Compliance.Remediations;

/// <summary>What each remediation does, and what holds of all.</summary>
public class RemediationCatalogueTests
{
    public static TheoryData<string> Controls => [.. RemediationCatalogue.Controls];

    [Fact]
    public void Each_control_is_one_that_exists_and_is_mended_by_one_remediation()
    {
        Assert.All(RemediationCatalogue.Controls, control => Assert.NotNull(ControlCatalogue.Find(control)));
        Assert.Equal(RemediationCatalogue.Controls.Distinct(), RemediationCatalogue.Controls);
        Assert.Equal(RemediationCatalogue.Controls.Order(), RemediationSample.Failing.Keys.Order());
        Assert.Equal(RemediationCatalogue.All.Count, RemediationCatalogue.All.Select(each => each.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Controls))]
    public void The_sample_fails_and_the_change_makes_the_control_pass(string control)
    {
        var failing = RemediationSample.Failing[control];
        Assert.Equal(Outcome.Failed, ControlCatalogue.Find(control)!.Judge(failing, Sample.Context)!.Value.Outcome);

        var change = Assert.IsType<Proposal.Mend>(RemediationSample.Propose(control, RemediationSample.Subject(failing))).Change;
        var mended = Settings.Make(failing, change);

        Assert.Equal(Outcome.Passed, ControlCatalogue.Find(control)!.Judge(mended, Sample.Context)!.Value.Outcome);
        Assert.Equal(Read.Of(false), change.IsInForce(failing));
        Assert.Equal(Read.Of(true), change.IsInForce(mended));
        Assert.Equal(Read.Of(true), change.Inverse().IsInForce(failing));
        Assert.Equal(Read.Of(false), change.Inverse().IsInForce(mended));
        Assert.Equal(change, change.Inverse().Inverse());
        Assert.Null(change.Loss);
        Assert.Equal((change.After, change.Before), (change.Inverse().Before, change.Inverse().After));
    }

    [Theory]
    [InlineData("RDS.8", "DeletionProtection: off -> on", "aws rds modify-db-instance --db-instance-identifier ledger --deletion-protection --region eu-west-1")]
    [InlineData("RDS.7", "DeletionProtection: off -> on", "aws rds modify-db-cluster --db-cluster-identifier orders --deletion-protection --apply-immediately --region eu-west-1")]
    [InlineData("RDS.10", "IamDatabaseAuthentication: off -> on", "aws rds modify-db-instance --db-instance-identifier ledger --enable-iam-database-authentication --apply-immediately --region eu-west-1")]
    [InlineData("RDS.11", "BackupRetentionPeriod: 6 days -> 7 days", "aws rds modify-db-instance --db-instance-identifier ledger --backup-retention-period 7 --region eu-west-1")]
    [InlineData("RDS.13", "AutoMinorVersionUpgrade: off -> on", "aws rds modify-db-instance --db-instance-identifier ledger --auto-minor-version-upgrade --region eu-west-1")]
    [InlineData("RDS.17", "CopyTagsToSnapshot: off -> on", "aws rds modify-db-instance --db-instance-identifier ledger --copy-tags-to-snapshot --region eu-west-1")]
    [InlineData("RDS.42", "EnableCloudwatchLogsExports: error, general -> audit, error, general", "aws rds modify-db-instance --db-instance-identifier ledger --cloudwatch-logs-export-configuration '{\"EnableLogTypes\":[\"audit\"],\"DisableLogTypes\":[]}' --region eu-west-1")]
    [InlineData("RDS.1", "restore: everybody -> not everybody", "aws rds modify-db-snapshot-attribute --db-snapshot-identifier ledger-before-release --attribute-name restore --values-to-remove all --region eu-west-1")]
    public void The_change_and_its_line_are_written_for_people(string control, string change, string line)
    {
        var failing = RemediationSample.Failing[control];

        var mend = Assert.IsType<Proposal.Mend>(RemediationSample.Propose(control, RemediationSample.Subject(failing)));

        var target = new RemediationTarget(Sample.Account, Sample.Region, failing.Type, failing.Arn, failing.Id, "lane");
        Assert.Equal(change, mend.Change.ToString());
        Assert.Equal(line, ModifyResource.Of(target, mend.Change).Cli);
    }

    [Fact]
    public void Backups_that_are_off_are_not_turned_on() => Refuses(
        "RDS.11", Sample.Instance with { BackupRetentionDays = 0 }, "automated backups are off, and turning them on causes an outage: turn them on by hand, at a time of your choosing");

    [Fact]
    public void Backups_are_never_kept_for_less_long() => Refuses(
        "RDS.50", Sample.Cluster with { BackupRetentionDays = 14 }, "backups are kept 14 days, not fewer than 7: nothing is ever lowered");

    [Fact]
    public void Minor_versions_are_not_let_come_while_one_waits()
    {
        var subject = RemediationSample.Subject(RemediationSample.Failing["RDS.13"]) with { Offer = new EngineOffer([], ["17.7", "17.8"]) };

        var refusal = Assert.IsType<Proposal.Refuse>(RemediationSample.Propose("RDS.13", subject));

        Assert.StartsWith("a newer minor version waits (17.7, 17.8)", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_engine_offers_and_could_not_be_read_is_no_offer()
    {
        var subject = RemediationSample.Subject(RemediationSample.Failing["RDS.13"]) with { Offer = Sample.Denied };

        Assert.Equal(new Proposal.Refuse("could not read any:Call: AccessDenied: not authorized"), RemediationSample.Propose("RDS.13", subject));
        Assert.IsType<Proposal.Refuse>(RemediationSample.Propose("RDS.36", subject with { Resource = RemediationSample.Failing["RDS.36"] }));
    }

    [Theory]
    [InlineData("postgres", true)]
    [InlineData("mysql", true)]
    [InlineData("mariadb", true)]
    [InlineData("oracle-ee", false)]
    public void IAM_authentication_is_turned_on_where_that_needs_no_restart(string engine, bool mends) => Assert.Equal(
        mends, RemediationSample.Propose("RDS.10", RemediationSample.Subject(Sample.Instance with { Engine = engine })) is Proposal.Mend);

    [Fact]
    public void IAM_authentication_of_a_Multi_AZ_cluster_is_left_to_people() => Refuses(
        "RDS.12", Sample.MultiAZCluster with { IamAuthentication = false }, "AWS does not document that a cluster of engine postgres takes it without a restart: turn it on by hand");

    [Fact]
    public void Logs_that_the_engine_does_not_offer_are_not_asked_for()
    {
        var subject = RemediationSample.Subject(RemediationSample.Failing["RDS.9"]) with { Offer = new EngineOffer(["postgresql"], []) };

        Assert.Equal(
            new Proposal.Refuse("its engine version does not offer what RDS.9 asks for: it offers postgresql of which log to export"),
            RemediationSample.Propose("RDS.9", subject));
    }

    [Fact]
    public void A_log_that_no_control_asks_for_is_not_exported() => Assert.Equal(
        new Proposal.Mend(new LogExportsChange(["postgresql"], ["upgrade"], [])),
        RemediationSample.Propose("RDS.9", RemediationSample.Subject(RemediationSample.Failing["RDS.9"])));

    [Fact]
    public void A_snapshot_that_another_service_made_is_left_to_it() => Refuses(
        "RDS.1", Sample.Snapshot with { SnapshotType = "awsbackup" }, "it is a snapshot of type awsbackup, whose sharing is somebody else's");

    [Fact]
    public void Undoing_says_what_is_lost()
    {
        Assert.Equal("automated backups older than 1 day are deleted, and the database can't be restored to those days any more", new RetentionChange(1, 7).Inverse().Loss);
        Assert.NotNull(new EverybodyChange(MayRestore: false).Inverse().Loss);
    }

    private static void Refuses(string control, Resource resource, string reason) =>
        Assert.Equal(new Proposal.Refuse(reason), RemediationSample.Propose(control, RemediationSample.Subject(resource)));
}
