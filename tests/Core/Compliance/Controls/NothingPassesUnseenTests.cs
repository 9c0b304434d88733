using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Inventory;
using FsCheck;
using FsCheck.Fluent;
using Outcome = DataReliability.Core.Compliance.Outcome;

namespace DataReliability.Core.Tests.Compliance.Controls;

/// <summary>Over the whole catalogue: what was not seen is never taken for good.</summary>
public class NothingPassesUnseenTests
{
    private const int Runs = 3000;

    // Resources of every kind that controls tell apart, good and bad.
    private static readonly IReadOnlyList<Resource> Pool =
    [
        .. Sample.All,
        Sample.MySql, Sample.MariaDB, Sample.SqlServer, Sample.Member, Sample.Replica,
        Sample.AuroraPostgres, Sample.MultiAZCluster, Sample.MultiAZCluster with { Engine = "mysql" }, Sample.Neptune,
        Sample.Instance with { Engine = "oracle-ee", LogExports = Sample.List("alert", "audit", "trace", "listener") },
        Sample.Instance with { MultiAZ = false, PubliclyAccessible = true, StorageEncrypted = false, Tags = Sample.Tags() },
        Sample.Cluster with { MultiAZ = false, Members = Sample.Members(), EngineMode = "serverless" },
        Sample.Snapshot with { SnapshotType = "automated", SharedWith = Sample.List() },
        Sample.Table with { BillingMode = "PAY_PER_REQUEST", ReadScaling = Sample.None<TableScaling>() },
        Sample.Place with { EventSubscriptions = Sample.Subscriptions() },
    ];

    private static readonly IReadOnlyList<ControlParameters> Told =
    [
        new ControlParameters(),
        new ControlParameters
        {
            MonitoringIntervalSeconds = 60,
            BacktrackHours = 24,
            BackupVaultMustBeLocked = true,
            RequiredTags = ["team"],
            ReadScaling = new ScalingBounds(1, 90),
        },
    ];

    public static TheoryData<string> Calls => [.. ControlCatalogue.All
        .SelectMany(control => control.Metadata.Reads)
        .SelectMany(read => read.Call.Split(", "))
        .Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Calls))]
    public void With_a_call_denied_nothing_passes_that_needs_it(string call)
    {
        var judged = 0;
        foreach (var (control, resource) in Pairs())
        {
            var denied = control.Metadata.Reads
                .Where(field => field.Resource == resource.GetType().Name && field.Call.Split(", ").Contains(call))
                .Select(field => field.Name).ToList();
            if (denied.Count == 0)
                continue;
            judged++;
            AssertNotPassed(control, resource, denied, Told[0]);
        }

        Assert.True(judged > 0, $"no resource of the pool is read by {call}");
    }

    [Fact]
    public void With_each_part_unread_in_turn_nothing_passes_that_reads_it()
    {
        foreach (var (control, resource) in Pairs())
        {
            foreach (var part in Blanking.PartsOf(resource.GetType()))
                AssertNotPassed(control, resource, [part], Told[1]);
        }
    }

    [Fact]
    public void With_any_parts_unread_nothing_passes_that_reads_one()
    {
        var cases =
            from resource in Gen.Elements(Pool.AsEnumerable())
            from control in Gen.Elements(ControlCatalogue.All.Where(control => control.Metadata.ResourceTypes.Contains(resource.Type)))
            from parts in Gen.SubListOf(Blanking.PartsOf(resource.GetType()).AsEnumerable())
            from told in Gen.Elements(Told.AsEnumerable())
            select (resource, control, parts, told);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Runs).WithReplay(20261123UL, 45UL),
            Prop.ForAll(Arb.From(cases), one => AssertNotPassed(one.control, one.resource, [.. one.parts], one.told)));
    }

    [Fact]
    public void What_a_control_does_not_name_does_not_sway_it()
    {
        foreach (var (control, resource) in Pairs())
        {
            var named = control.Metadata.Reads.Where(field => field.Resource == resource.GetType().Name).Select(field => field.Name);
            var rest = Blanking.PartsOf(resource.GetType()).Except(named);
            var (whole, part) = (Judge(control, resource, Told[0]), Judge(control, resource.Without(rest), Told[0]));
            Assert.Equal((control.Metadata.Id, whole.Outcome, whole.Reason), (control.Metadata.Id, part.Outcome, part.Reason));
        }
    }

    [Fact]
    public void A_resource_that_nobody_read_passes_nothing()
    {
        foreach (var (control, resource) in Pairs())
        {
            var verdict = Judge(control, resource.Without(Blanking.PartsOf(resource.GetType())), Told[0]);
            Assert.Equal((control.Metadata.Id, Outcome.Unknown), (control.Metadata.Id, verdict.Outcome));
            Assert.NotEmpty(verdict.Unread);
        }
    }

    private static IEnumerable<(IControl Control, Resource Resource)> Pairs() =>
        from control in ControlCatalogue.All
        from resource in Pool
        where control.Metadata.ResourceTypes.Contains(resource.Type)
        select (control, resource);

    private static Verdict Judge(IControl control, Resource resource, ControlParameters told) =>
        Assert.NotNull(control.Judge(resource, Sample.With(told)));

    private static void AssertNotPassed(IControl control, Resource resource, IReadOnlyList<string> unread, ControlParameters told)
    {
        var needed = control.Metadata.Reads.Where(field => field.Resource == resource.GetType().Name).Select(field => field.Name);
        var missing = needed.Intersect(unread).Where(part => !NeedsNot(control, resource, part)).ToList();
        if (missing.Count == 0)
            return;
        var verdict = Judge(control, resource.Without(unread), told);
        Assert.False(
            verdict.Outcome == Outcome.Passed,
            $"{control.Metadata.Id} passes {resource.Id} though {string.Join(", ", missing)} is unread: {verdict.Reason}");
        if (verdict.Outcome == Outcome.Unknown)
            Assert.NotEmpty(verdict.Unread);
    }

    // Capacity on demand scales, whatever Application Auto Scaling would say.
    private static bool NeedsNot(IControl control, Resource resource, string part) =>
        control.Metadata.Id == "DynamoDB.1" && part != nameof(DynamoDBTable.BillingMode)
        && resource is DynamoDBTable table && table.BillingMode == Read.Of("PAY_PER_REQUEST");
}
