namespace DataReliability.LocalCloud.Templates;

/// <summary>How a resource type names its resources. The formats know {name}, {id} (17 hex digits), {guid}, {api} (10 letters and digits), {region}, {account}.</summary>
/// <param name="NameProperty">The property that gives the name; null where none does.</param>
/// <param name="Ref">What Ref yields.</param>
/// <param name="Arn">The ARN.</param>
/// <param name="Lowercase">Whether AWS stores generated and given names in lower case.</param>
internal sealed record ResourceShape(string? NameProperty, string Ref, string Arn, bool Lowercase = false)
{
    private static readonly Dictionary<string, string> Ec2Prefixes = new(StringComparer.Ordinal)
    {
        ["VPC"] = "vpc",
        ["Subnet"] = "subnet",
        ["SecurityGroup"] = "sg",
        ["RouteTable"] = "rtb",
        ["InternetGateway"] = "igw",
        ["VPCEndpoint"] = "vpce",
        ["NatGateway"] = "nat",
        ["NetworkInterface"] = "eni",
        ["NetworkAcl"] = "acl",
        ["SecurityGroupIngress"] = "sgr",
        ["SecurityGroupEgress"] = "sgr",
    };

    private static readonly Dictionary<string, ResourceShape> Known = new(StringComparer.Ordinal)
    {
        ["AWS::Serverless::Function"] = new("FunctionName", "{name}", "arn:aws:lambda:{region}:{account}:function:{name}"),
        ["AWS::DynamoDB::Table"] = new("TableName", "{name}", "arn:aws:dynamodb:{region}:{account}:table/{name}"),
        ["AWS::SNS::Topic"] = new("TopicName", "arn:aws:sns:{region}:{account}:{name}", "arn:aws:sns:{region}:{account}:{name}"),
        ["AWS::SNS::Subscription"] = new(null, "arn:aws:sns:{region}:{account}:{name}:{guid}", "arn:aws:sns:{region}:{account}:{name}:{guid}"),
        ["AWS::SQS::Queue"] = new("QueueName", "https://sqs.{region}.amazonaws.com/{account}/{name}", "arn:aws:sqs:{region}:{account}:{name}"),
        ["AWS::KMS::Key"] = new(null, "{guid}", "arn:aws:kms:{region}:{account}:key/{guid}"),
        ["AWS::KMS::Alias"] = new("AliasName", "{name}", "arn:aws:kms:{region}:{account}:{name}"),
        ["AWS::Events::Rule"] = new("Name", "{name}", "arn:aws:events:{region}:{account}:rule/{name}"),
        ["AWS::Scheduler::Schedule"] = new("Name", "{name}", "arn:aws:scheduler:{region}:{account}:schedule/default/{name}"),
        ["AWS::RDS::DBSubnetGroup"] = new("DBSubnetGroupName", "{name}", "arn:aws:rds:{region}:{account}:subgrp:{name}", Lowercase: true),
        ["AWS::RDS::DBParameterGroup"] = new("DBParameterGroupName", "{name}", "arn:aws:rds:{region}:{account}:pg:{name}", Lowercase: true),
        ["AWS::RDS::DBClusterParameterGroup"] =
            new("DBClusterParameterGroupName", "{name}", "arn:aws:rds:{region}:{account}:cluster-pg:{name}", Lowercase: true),
        ["AWS::RDS::DBInstance"] = new("DBInstanceIdentifier", "{name}", "arn:aws:rds:{region}:{account}:db:{name}", Lowercase: true),
        ["AWS::S3::Bucket"] = new("BucketName", "{name}", "arn:aws:s3:::{name}", Lowercase: true),
        ["AWS::Serverless::HttpApi"] = new(null, "{api}", "arn:aws:apigateway:{region}::/apis/{api}"),
        ["AWS::IAM::Role"] = new("RoleName", "{name}", "arn:aws:iam::{account}:role/{name}"),
        ["AWS::IAM::ManagedPolicy"] = new("ManagedPolicyName", "arn:aws:iam::{account}:policy/{name}", "arn:aws:iam::{account}:policy/{name}"),
        ["AWS::Logs::LogGroup"] = new("LogGroupName", "{name}", "arn:aws:logs:{region}:{account}:log-group:{name}:*"),
        ["AWS::CloudWatch::Alarm"] = new("AlarmName", "{name}", "arn:aws:cloudwatch:{region}:{account}:alarm:{name}"),
    };

    /// <summary>The shape of a type; types that nobody listed get a generated name and an ARN of their own kind.</summary>
    public static ResourceShape Of(string type)
    {
        if (Known.TryGetValue(type, out var known)) return known;
        var parts = type.Split("::");
        var (service, kind) = (parts.ElementAtOrDefault(1) ?? "custom", parts.ElementAtOrDefault(2) ?? "resource");
        if (service != "EC2")
            return new ResourceShape(null, "{name}", $"arn:aws:{service.ToLowerInvariant()}:{{region}}:{{account}}:{kind.ToLowerInvariant()}/{{name}}");
        var prefix = Ec2Prefixes.GetValueOrDefault(kind, kind.ToLowerInvariant());
        return new ResourceShape(null, prefix + "-{id}", $"arn:aws:ec2:{{region}}:{{account}}:{kind.ToLowerInvariant()}/{prefix}-{{id}}");
    }
}
