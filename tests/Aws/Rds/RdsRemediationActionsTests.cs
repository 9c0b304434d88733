using System.Net;
using Amazon.RDS;
using Amazon.Runtime;
using DataReliability.Aws.Rds;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Remediations.Changes;
using DataReliability.Core.Workflows;

namespace DataReliability.Aws.Tests.Rds;

public sealed class RdsRemediationActionsTests : IDisposable
{
    private static readonly RemediationTarget Instance = new("123456789012", "eu-west-1", ResourceTypes.DBInstance, "arn:i", "ledger", "db-LEDGER");
    private static readonly RemediationTarget Cluster = new("123456789012", "eu-west-1", ResourceTypes.DBCluster, "arn:c", "orders", "cluster-ORDERS");

    private readonly ScriptedHttp _once = new();
    private readonly AmazonRDSClient _rds;

    public RdsRemediationActionsTests() => _rds = new AmazonRDSClient(new BasicAWSCredentials("key", "secret"), _once.Configure(new AmazonRDSConfig()));

    public void Dispose()
    {
        _rds.Dispose();
        _once.Dispose();
    }

    [Fact]
    public async Task A_request_holds_the_one_setting_and_nothing_else()
    {
        _once.Answers("<ModifyDBInstanceResponse><ModifyDBInstanceResult/></ModifyDBInstanceResponse>");

        var outcome = await SendAsync(Instance, new SwitchChange(DatabaseSwitch.DeletionProtection, On: true));

        Assert.Equal(EffectOutcome.Done("modify-resource"), outcome);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Action"] = "ModifyDBInstance",
                ["Version"] = "2014-10-31",
                ["DBInstanceIdentifier"] = "ledger",
                ["ApplyImmediately"] = "false",
                ["DeletionProtection"] = "true",
            },
            _once.Forms.Single());
    }

    [Fact]
    public async Task Logs_to_stop_are_not_sent_where_there_are_none()
    {
        _once.Answers("<ModifyDBClusterResponse><ModifyDBClusterResult/></ModifyDBClusterResponse>");

        await SendAsync(Cluster, new LogExportsChange([], ["audit"], []));

        Assert.Equal(
            ["Action", "ApplyImmediately", "CloudwatchLogsExportConfiguration.EnableLogTypes.member.1", "DBClusterIdentifier", "Version"],
            _once.Forms.Single().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_refusal_is_one_and_a_break_is_not_known()
    {
        _once.Answers("<ErrorResponse><Error><Type>Sender</Type><Code>InvalidDBInstanceState</Code><Message>not available</Message></Error></ErrorResponse>", HttpStatusCode.BadRequest);
        Assert.Equal(
            EffectOutcome.Refused("modify-resource", "InvalidDBInstanceState", "not available"), await SendAsync(Instance, new RetentionChange(1, 7)));

        _once.Answers("<ErrorResponse><Error><Type>Receiver</Type><Code>InternalFailure</Code><Message>broke</Message></Error></ErrorResponse>", HttpStatusCode.InternalServerError);
        Assert.Equal(EffectResult.Unknown, (await SendAsync(Instance, new RetentionChange(1, 7))).Result);
    }

    private Task<EffectOutcome> SendAsync(RemediationTarget target, Change change) =>
        new RdsRemediationActions(_rds).ModifyAsync(ModifyResource.Of(target, change), CancellationToken.None);
}
