using System.Text.Json.Nodes;
using DataReliability.LocalCloud.FrontDoor;

namespace DataReliability.LocalCloud.Tests.Iam;

/// <summary>A function may do what its policies allow, in the terms in which IAM says so.</summary>
public sealed class AuthorizerTests : IAsyncLifetime
{
    private const string Account = "111122223333";
    private static readonly string Guard = Principals.AccessKey("Guard");
    private TestCloud _cloud = null!;

    public async ValueTask InitializeAsync()
    {
        _cloud = await TestCloud.StartAsync(TestCloud.Function("Guard", "Handlers::Echo", $$"""
                  Policies:
                    - AWSLambdaVPCAccessExecutionRole
                    - Statement:
                        - Effect: Allow
                          Action: [rds:DescribeDBInstances, rds:CreateDBInstance]
                          Resource: "arn:aws:rds:eu-west-1:{{Account}}:*"
                        - Effect: Allow
                          Action: rds:AddTagsToResource
                          Resource: "arn:aws:rds:eu-west-1:{{Account}}:db:ours-*"
                          Condition: { StringEquals: { aws:RequestTag/owner: us } }
                        - Effect: Allow
                          Action: rds:DeleteDBInstance
                          Resource: "arn:aws:rds:eu-west-1:{{Account}}:db:ours-*"
                          Condition: { StringEquals: { aws:ResourceTag/owner: us } }
                        - Effect: Deny
                          Action: rds:DeleteDBInstance
                          Resource: "arn:aws:rds:eu-west-1:{{Account}}:db:ours-kept"
                        - Effect: Allow
                          Action: sns:Publish
                          Resource: !Ref Alerts
                        - Effect: Allow
                          Action: sts:AssumeRole
                          Resource: "arn:aws:iam::*:role/reader"
            """) + """
              Bare:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: sample/
                  Handler: DataReliability.SampleFunctions::DataReliability.SampleFunctions.Handlers::Echo
              Alerts:
                Type: AWS::SNS::Topic
                Properties: { TopicName: alerts, KmsMasterKeyId: !Ref Key }
              Reader:
                Type: AWS::IAM::Role
                Properties:
                  RoleName: reader
                  AssumeRolePolicyDocument:
                    Statement:
                      - Effect: Allow
                        Principal: { AWS: "arn:aws:iam::111122223333:root" }
                        Action: sts:AssumeRole
                        Condition:
                          StringEquals: { sts:ExternalId: hush }
                          ArnEquals: { aws:PrincipalArn: !GetAtt GuardRole.Arn }
                  Policies:
                    - PolicyName: Read
                      PolicyDocument:
                        Statement:
                          - Effect: Allow
                            Action: rds:DescribeDBProxies
                            Resource: "arn:aws:rds:*:111122223333:db-proxy:*"
                          - Effect: Allow
                            Action: dax:DescribeClusters
                            Resource: "arn:aws:dax:*:111122223333:cache/*"
              Plain:
                Type: AWS::SNS::Topic
                Properties: { TopicName: plain }
              Key:
                Type: AWS::KMS::Key
                Properties: { Description: of the alerts }

            """);
        foreach (var (id, owner) in new[] { ("ours-1", "us"), ("ours-2", "them"), ("ours-kept", "us"), ("theirs", "us") })
            Assert.Equal(200, (await _cloud.QueryAsync("rds", Creating(id, owner))).Status);
    }

    public async ValueTask DisposeAsync() => await _cloud.DisposeAsync();

    [Theory]
    [InlineData("ours-1", null)]
    [InlineData("ours-2", "no identity-based policy allows the rds:DeleteDBInstance action")]
    [InlineData("theirs", "no identity-based policy allows the rds:DeleteDBInstance action")]
    [InlineData("ours-gone", "no identity-based policy allows the rds:DeleteDBInstance action")]
    [InlineData("ours-kept", "an explicit deny in an identity-based policy")]
    public async Task Name_and_tag_decide_together_what_may_be_deleted(string id, string? because)
    {
        var (status, body) = await _cloud.QueryAsAsync(Guard, "rds", ("Action", "DeleteDBInstance"), ("DBInstanceIdentifier", id), ("SkipFinalSnapshot", "true"));

        if (because is null)
        {
            // Metadata only and still being made: what matters is that nobody was denied.
            Assert.DoesNotContain("AccessDenied", body, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(403, status);
        Assert.Contains("<Code>AccessDenied</Code>", body, StringComparison.Ordinal);
        Assert.Contains($"is not authorized to perform: rds:DeleteDBInstance on resource: arn:aws:rds:eu-west-1:{Account}:db:{id} because {because}", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("us", 200)]
    [InlineData("them", 403)]
    public async Task Tags_are_given_under_a_grant_of_their_own(string owner, int expected) =>
        Assert.Equal(expected, (await _cloud.QueryAsAsync(Guard, "rds", Creating("ours-3", owner))).Status);

    [Fact]
    public async Task A_topic_under_a_key_of_the_stack_needs_the_key_too()
    {
        var topic = _cloud.Host.Template.Resources["Alerts"].Arn;

        var (status, body) = await _cloud.QueryAsAsync(Guard, "sns", ("Action", "Publish"), ("TopicArn", topic), ("Message", "hello"));

        Assert.Equal(403, status);
        Assert.Contains("kms:GenerateDataKey", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_without_policies_may_do_nothing_and_hears_so_in_its_protocol()
    {
        var (status, body) = await _cloud.JsonAsAsync(Principals.AccessKey("Bare"), "kms", "TrentService.GenerateMac",
            new JsonObject { ["KeyId"] = "alias/passwords", ["MacAlgorithm"] = "HMAC_SHA_256", ["Message"] = "AQ==" });

        Assert.Equal(400, status);
        Assert.Equal("AccessDeniedException", body["__type"]!.ToString());
        Assert.Contains("kms:GenerateMac", body["message"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_may_do_anything() =>
        Assert.Equal(200, (await _cloud.QueryAsync("sns", ("Action", "Publish"), ("TopicArn", _cloud.Host.Template.Resources["Plain"].Arn), ("Message", "hello"))).Status);

    [Fact]
    public async Task Whoever_assumed_a_role_of_the_template_may_do_what_the_role_may_and_no_more()
    {
        var (status, body) = await AssumeAsync(Guard);
        Assert.Equal(200, status);
        var session = body.Split("<AccessKeyId>")[1].Split('<')[0];

        Assert.Equal(200, (await _cloud.QueryAsAsync(session, "rds", ("Action", "DescribeDBProxies"))).Status);
        var (refused, why) = await _cloud.QueryAsAsync(session, "rds", ("Action", "DescribeDBInstances"));
        Assert.Equal(403, refused);
        Assert.Contains($"User: arn:aws:sts::{Account}:assumed-role/reader/test is not authorized to perform: rds:DescribeDBInstances", why, StringComparison.Ordinal);

        var used = (await _cloud.LocalAsync("grants"))["used"]!.AsArray().Select(use => (use!["function"]!.ToString(), use["action"]!.ToString(), use["statement"]!.ToString()));
        Assert.Contains(("Reader", "rds:DescribeDBProxies", "Resources.Reader.Properties.Policies[0].PolicyDocument.Statement[0]"), used);
    }

    [Fact]
    public async Task A_role_that_admits_one_function_admits_nobody_else() =>
        Assert.Contains("<Code>AccessDenied</Code>", (await AssumeAsync("person")).Body, StringComparison.Ordinal);

    [Fact]
    public async Task What_was_used_of_the_grants_is_told()
    {
        await _cloud.QueryAsAsync(Guard, "rds", ("Action", "DescribeDBInstances"));
        await _cloud.QueryAsAsync(Guard, "rds", ("Action", "DeleteDBInstance"), ("DBInstanceIdentifier", "theirs"));

        var used = (await _cloud.LocalAsync("grants"))["used"]!.AsArray();

        var use = Assert.Single(used)!;
        Assert.Equal("Guard", use["function"]!.ToString());
        Assert.Equal("rds:DescribeDBInstances", use["action"]!.ToString());
        Assert.Equal($"arn:aws:rds:eu-west-1:{Account}:*", use["resource"]!.ToString());
        Assert.Equal("Resources.Guard.Properties.Policies[1].Statement[0]", use["statement"]!.ToString());
    }

    private Task<(int Status, string Body)> AssumeAsync(string key) => _cloud.QueryAsAsync(
        key, "sts", ("Action", "AssumeRole"), ("RoleArn", $"arn:aws:iam::{Account}:role/reader"), ("RoleSessionName", "test"), ("ExternalId", "hush"));

    private static (string, string)[] Creating(string id, string owner) =>
    [
        ("Action", "CreateDBInstance"), ("DBInstanceIdentifier", id), ("Engine", "mysql"), ("DBInstanceClass", "db.t4g.small"), ("AllocatedStorage", "20"),
        ("MasterUsername", "admin1"), ("MasterUserPassword", "secret-secret"), ("Tags.Tag.1.Key", "owner"), ("Tags.Tag.1.Value", owner),
    ];
}
