using System.Net;
using Amazon.RDS;
using Amazon.Runtime;
using DataReliability.Aws.Rds;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Snapshots;

namespace DataReliability.Aws.Tests.Rds;

public sealed class RdsRestoreActionsTests : IDisposable
{
    private static readonly RestoreIdentity Identity = new(
        "dr-restore-ledger-1", "dr-restore-", Ledger.Stack, "snapshot-validation/ledger-1", "db-LEDGER", Ledger.Now.AddHours(8), "db-RESTORED1");

    private static readonly RestoreInstance Order = new()
    {
        Instance = Identity,
        SnapshotId = "rds:ledger-0",
        InstanceClass = "db.m7g.large",
        SubnetGroup = "isolated",
        SecurityGroupId = "sg-isolated",
        ParameterGroup = "stack-a-restore-postgres17",
    };

    private readonly ScriptedHttp _http = new();
    private readonly ScriptedHttp _once = new();
    private readonly AmazonRDSClient _rds;
    private readonly AmazonRDSClient _effects;

    public RdsRestoreActionsTests()
    {
        _rds = new AmazonRDSClient(new BasicAWSCredentials("key", "secret"), _http.Configure(new AmazonRDSConfig()));
        _effects = new AmazonRDSClient(new BasicAWSCredentials("key", "secret"), _once.Configure(new AmazonRDSConfig()));
    }

    public void Dispose()
    {
        _rds.Dispose();
        _effects.Dispose();
        _http.Dispose();
        _once.Dispose();
    }

    [Fact]
    public async Task A_restore_says_everything_that_would_otherwise_be_a_default()
    {
        _http.Answers("<RestoreDBInstanceFromDBSnapshotResponse><RestoreDBInstanceFromDBSnapshotResult><DBInstance><DbiResourceId>db-NEW</DbiResourceId></DBInstance></RestoreDBInstanceFromDBSnapshotResult></RestoreDBInstanceFromDBSnapshotResponse>");

        var outcome = await Actions.RestoreAsync(Order, CancellationToken.None);

        Assert.Equal(EffectOutcome.Done("restore-instance", "db-NEW"), outcome);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Action"] = "RestoreDBInstanceFromDBSnapshot",
                ["Version"] = "2014-10-31",
                ["DBInstanceIdentifier"] = "dr-restore-ledger-1",
                ["DBSnapshotIdentifier"] = "rds:ledger-0",
                ["DBInstanceClass"] = "db.m7g.large",
                ["DBSubnetGroupName"] = "isolated",
                ["VpcSecurityGroupIds.VpcSecurityGroupId.1"] = "sg-isolated",
                ["DBParameterGroupName"] = "stack-a-restore-postgres17",
                ["PubliclyAccessible"] = "false",
                ["DeletionProtection"] = "false",
                ["MultiAZ"] = "false",
                ["CopyTagsToSnapshot"] = "false",
                ["AutoMinorVersionUpgrade"] = "false",
                ["Tags.Tag.1.Key"] = "data-reliability:created-by",
                ["Tags.Tag.1.Value"] = "stack-a",
                ["Tags.Tag.2.Key"] = "data-reliability:workflow",
                ["Tags.Tag.2.Value"] = "snapshot-validation/ledger-1",
                ["Tags.Tag.3.Key"] = "data-reliability:restore-of",
                ["Tags.Tag.3.Value"] = "db-LEDGER",
                ["Tags.Tag.4.Key"] = "data-reliability:deadline",
                ["Tags.Tag.4.Value"] = "2026-03-01T10:00:00Z",
            },
            Assert.Single(_http.Forms));
    }

    [Fact]
    public async Task Opening_sets_the_password_and_turns_backups_off_at_once()
    {
        _http.Answers("<ModifyDBInstanceResponse/>");

        await Actions.OpenAsync(new OpenInstance(Identity), "secret-password", CancellationToken.None);

        var form = Assert.Single(_http.Forms);
        Assert.Equal(
            ("secret-password", "0", "true", "dr-restore-ledger-1"),
            (form["MasterUserPassword"], form["BackupRetentionPeriod"], form["ApplyImmediately"], form["DBInstanceIdentifier"]));
    }

    [Fact]
    public async Task A_deletion_leaves_no_snapshot_and_goes_through_the_client_that_tries_once()
    {
        _once.Answers("<DeleteDBInstanceResponse/>");

        var outcome = await Actions.DeleteAsync(new DeleteInstance(Identity), CancellationToken.None);

        Assert.Equal(EffectResult.Done, outcome.Result);
        Assert.Empty(_http.Forms);
        var form = Assert.Single(_once.Forms);
        Assert.Equal(("true", "true"), (form["SkipFinalSnapshot"], form["DeleteAutomatedBackups"]));
        Assert.DoesNotContain("FinalDBSnapshotIdentifier", form.Keys);
    }

    [Theory]
    [InlineData("InstanceQuotaExceeded", HttpStatusCode.BadRequest, EffectResult.Refused)]
    [InlineData("DBInstanceAlreadyExists", HttpStatusCode.BadRequest, EffectResult.Refused)]
    [InlineData("KMSKeyNotAccessibleFault", HttpStatusCode.BadRequest, EffectResult.Refused)]
    [InlineData("AccessDenied", HttpStatusCode.Forbidden, EffectResult.Refused)]
    [InlineData("DBSnapshotNotFound", HttpStatusCode.NotFound, EffectResult.Refused)]
    [InlineData("Throttling", HttpStatusCode.BadRequest, EffectResult.Refused)]
    [InlineData("RequestTimeout", HttpStatusCode.RequestTimeout, EffectResult.Unknown)]
    [InlineData("InternalFailure", HttpStatusCode.InternalServerError, EffectResult.Unknown)]
    [InlineData("ServiceUnavailable", HttpStatusCode.ServiceUnavailable, EffectResult.Unknown)]
    public async Task A_refusal_is_told_apart_from_a_fault(string code, HttpStatusCode status, EffectResult result)
    {
        _http.Fails(code, status);

        var outcome = await Actions.RestoreAsync(Order, CancellationToken.None);

        Assert.Equal((result, code, "because"), (outcome.Result, outcome.Code, outcome.Message));
    }

    [Fact]
    public async Task No_answer_is_unknown()
    {
        _once.Breaks(new HttpRequestException("connection reset"));

        Assert.Equal(EffectResult.Unknown, (await Actions.DeleteAsync(new DeleteInstance(Identity), CancellationToken.None)).Result);
    }

    [Fact]
    public async Task A_time_out_is_unknown()
    {
        _once.Breaks(new TaskCanceledException("too slow"));

        Assert.Equal(EffectResult.Unknown, (await Actions.DeleteAsync(new DeleteInstance(Identity), CancellationToken.None)).Result);
    }

    [Fact]
    public async Task The_callers_own_cancellation_is_not_an_outcome()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Actions.DeleteAsync(new DeleteInstance(Identity), cancelled.Token));
    }

    private RdsRestoreActions Actions => new(_rds, _effects);
}
