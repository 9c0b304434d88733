using System.Text.Json.Nodes;

namespace DataReliability.Template.Tests;

public class SafetyTests
{
    private static readonly string[] Destructive =
        ["rds:DeleteDBInstance", "rds:ModifyDBInstance", "rds:RebootDBInstance", "rds:DeleteDBCluster", "rds:ModifyDBCluster"];

    [Fact]
    public void Only_instances_with_our_prefix_and_tag_may_be_modified_or_deleted()
    {
        var statements = Statements().Where(statement => Texts(statement["Action"]).Intersect(Destructive).Any()).ToList();

        Assert.NotEmpty(statements);
        Assert.All(statements, statement =>
        {
            Assert.All(Texts(statement["Resource"]), resource => Assert.EndsWith(":db:dr-restore-*", resource, StringComparison.Ordinal));
            var tag = statement["Condition"]?["StringEquals"]?["aws:ResourceTag/data-reliability:created-by"];
            Assert.Equal("data-reliability", (string?)tag);
        });
    }

    [Fact]
    public void No_function_may_do_everything()
    {
        Assert.All(Statements(), statement =>
        {
            Assert.All(Texts(statement["Action"]), action => Assert.DoesNotContain('*', action));
            if (Texts(statement["Resource"]).Contains("*"))
                Assert.All(Texts(statement["Action"]), action => Assert.StartsWith("rds:Describe", action, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Nothing_routes_out_of_where_restores_live()
    {
        Assert.Empty(TheTemplate.OfType("AWS::EC2::Route"));
        Assert.Empty(TheTemplate.OfType("AWS::EC2::InternetGateway"));
        Assert.Empty(TheTemplate.OfType("AWS::EC2::NatGateway"));
        Assert.Empty(TheTemplate.OfType("AWS::EC2::VPCPeeringConnection"));
        Assert.Empty(TheTemplate.OfType("AWS::EC2::TransitGatewayAttachment"));
    }

    [Fact]
    public void Restores_admit_only_the_checks_and_let_nothing_out()
    {
        var group = TheTemplate.Evaluated.Resources["RestoreSecurityGroup"].Properties;

        var ingress = Assert.Single(group["SecurityGroupIngress"]!.AsArray());
        Assert.NotNull(ingress!["SourceSecurityGroupId"]);
        Assert.Null(ingress["CidrIp"]);
        var egress = Assert.Single(group["SecurityGroupEgress"]!.AsArray());
        Assert.Equal("255.255.255.255/32", (string?)egress!["CidrIp"]);
    }

    [Fact]
    public void Restores_run_without_schedulers_and_logical_workers()
    {
        var groups = TheTemplate.OfType("AWS::RDS::DBParameterGroup").ToList();

        Assert.NotEmpty(groups);
        Assert.All(groups, group =>
        {
            var parameters = group.Properties["Parameters"]!;
            Assert.Equal("pg_stat_statements", (string?)parameters["shared_preload_libraries"]);
            Assert.Equal("0", (string?)parameters["max_logical_replication_workers"]);
        });
    }

    [Fact]
    public void The_table_outlives_the_stack_and_every_mistake()
    {
        var table = Assert.Single(TheTemplate.OfType("AWS::DynamoDB::Table")).Properties;

        Assert.Equal("true", table["DeletionProtectionEnabled"]!.ToString());
        Assert.Equal("true", table["PointInTimeRecoverySpecification"]!["PointInTimeRecoveryEnabled"]!.ToString());
        Assert.Equal("KMS", (string?)table["SSESpecification"]!["SSEType"]);
    }

    [Fact]
    public void A_fresh_deployment_restores_nothing() =>
        Assert.Equal("false", TheTemplate.Evaluated.Parameters["RestoresEnabled"].ToString());

    [Fact]
    public void Every_failure_lands_in_a_queue_with_an_alarm()
    {
        var queues = TheTemplate.OfType("AWS::SQS::Queue").ToList();
        var watched = TheTemplate.OfType("AWS::CloudWatch::Alarm")
            .SelectMany(alarm => alarm.Properties["Dimensions"]?.AsArray() ?? [])
            .Select(dimension => (string?)dimension!["Value"])
            .ToList();

        Assert.NotEmpty(queues);
        Assert.All(queues, queue => Assert.Contains(queue.Name, watched));
        foreach (var function in TheTemplate.Evaluated.Functions)
        {
            foreach (var (name, trigger) in TheTemplate.Evaluated.Resources[function.LogicalId].Properties["Events"]!.AsObject())
                Assert.True(HasDeadLetterQueue(trigger!["Properties"]!), $"{function.LogicalId}: {name} has no dead-letter queue");
        }
    }

    private static bool HasDeadLetterQueue(JsonNode properties) =>
        properties["DeadLetterConfig"]?["Arn"] is not null
        || properties["RedrivePolicy"]?["deadLetterTargetArn"] is not null
        || properties["DestinationConfig"]?["OnFailure"] is not null;

    private static IEnumerable<JsonNode> Statements() => TheTemplate.OfType("AWS::Serverless::Function")
        .SelectMany(function => function.Properties["Policies"]!.AsArray())
        .OfType<JsonObject>()
        .SelectMany(policy => policy["Statement"]!.AsArray())
        .Select(statement => statement!);

    private static IReadOnlyList<string> Texts(JsonNode? node) => node switch
    {
        JsonArray array => [.. array.Select(item => item!.ToString())],
        null => [],
        _ => [node.ToString()],
    };
}
