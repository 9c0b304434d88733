using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Tests.Templates;

public class TemplateReaderTests
{
    private static CloudTemplate Read(string yaml, params (string Name, string Value)[] overrides) =>
        new TemplateReader { ParameterOverrides = overrides.ToDictionary(o => o.Name, o => o.Value, StringComparer.Ordinal) }.Read(yaml, "template.yaml");

    private static string Evaluate(string value, string more = "") => Scalar.Text(Read($"""
        Parameters:
          Stage: {"{"} Type: String, Default: dev {"}"}
          Zones: {"{"} Type: CommaDelimitedList, Default: "a, b,c" {"}"}
        Mappings:
          Sizes: {"{"} dev: {"{"} memory: 128 {"}"}, prod: {"{"} memory: 512 {"}"} {"}"}
        Conditions:
          IsProd: !Equals [!Ref Stage, prod]
          IsDev: !Not [!Condition IsProd]
          IsBoth: !And [!Condition IsProd, !Condition IsDev]
          IsEither: !Or [!Condition IsProd, !Condition IsDev]
        Resources:
          Table: {"{"} Type: AWS::DynamoDB::Table, Properties: {"{"} TableName: !Sub "${"{"}Stage{"}"}-table" {"}"} {"}"}
          Topic: {"{"} Type: AWS::SNS::Topic, Properties: {"{"} TopicName: news {"}"} {"}"}
          Queue: {"{"} Type: AWS::SQS::Queue, Properties: {"{"} QueueName: dead {"}"} {"}"}
          Group: {"{"} Type: AWS::EC2::SecurityGroup {"}"}
          It: {"{"} Type: Custom::It, Properties: {"{"} Value: {value} {"}"} {"}"}
        {more}
        """).Resources["It"].Properties["Value"]) ?? "";

    [Theory]
    [InlineData("!Ref Stage", "dev")]
    [InlineData("{ Ref: Stage }", "dev")]
    [InlineData("!Ref AWS::Region", "eu-west-1")]
    [InlineData("!Ref AWS::AccountId", "111122223333")]
    [InlineData("!Ref Table", "dev-table")]
    [InlineData("!GetAtt Table.Arn", "arn:aws:dynamodb:eu-west-1:111122223333:table/dev-table")]
    [InlineData("{ Fn::GetAtt: [Table, Arn] }", "arn:aws:dynamodb:eu-west-1:111122223333:table/dev-table")]
    [InlineData("!Ref Topic", "arn:aws:sns:eu-west-1:111122223333:news")]
    [InlineData("!GetAtt Topic.TopicName", "news")]
    [InlineData("!GetAtt Queue.Arn", "arn:aws:sqs:eu-west-1:111122223333:dead")]
    [InlineData("!Ref Queue", "https://sqs.eu-west-1.amazonaws.com/111122223333/dead")]
    [InlineData("!Sub \"${Stage}/${Table.Arn}/${!Kept}\"", "dev/arn:aws:dynamodb:eu-west-1:111122223333:table/dev-table/${Kept}")]
    [InlineData("!Sub [\"${x}-${AWS::Region}\", { x: !Ref Stage }]", "dev-eu-west-1")]
    [InlineData("!Join [\"-\", [a, !Ref Stage]]", "a-dev")]
    [InlineData("!Select [1, !Ref Zones]", "b")]
    [InlineData("!Select [2, !Split [\"/\", \"x/y/z\"]]", "z")]
    [InlineData("!FindInMap [Sizes, !Ref Stage, memory]", "128")]
    [InlineData("!If [IsProd, big, small]", "small")]
    [InlineData("!If [IsDev, small, big]", "small")]
    [InlineData("!If [IsBoth, yes, no]", "no")]
    [InlineData("!If [IsEither, yes, no]", "yes")]
    [InlineData("!If [IsProd, big, !Ref AWS::NoValue]", "")]
    [InlineData("!Select [1, !Cidr [10.255.252.0/24, 2, 5]]", "10.255.252.32/27")]
    [InlineData("!Select [0, !GetAZs \"\"]", "eu-west-1a")]
    [InlineData("\"0123\"", "0123")]
    [InlineData("012345678901", "012345678901")]
    public void Intrinsics_are_evaluated(string value, string expected) => Assert.Equal(expected, Evaluate(value));

    [Theory]
    [InlineData("!Ref Nobody", "Resources.It.Properties.Value is 'Nobody': it is neither a parameter nor a resource")]
    [InlineData("!GetAtt Table.Colour", "AWS::DynamoDB::Table has no such attribute")]
    [InlineData("!ImportValue other", "make it a parameter with a default")]
    [InlineData("!If [IsOdd, a, b]", "is 'IsOdd': there is no such condition")]
    [InlineData("!FindInMap [Sizes, test, memory]", "Mappings.Sizes.test.memory does not exist")]
    [InlineData("!Select [7, [a]]", "the index must be from 0 to 0")]
    [InlineData("!Cidr [nonsense, 1, 8]", "Cidr takes an IPv4 block")]
    [InlineData("{ Fn::Transform: x }", "this intrinsic function is not known")]
    public void A_fault_names_its_place_its_value_and_the_remedy(string value, string expected) =>
        Assert.Contains(expected, Assert.Throws<TemplateException>(() => Evaluate(value)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_fault_is_listed()
    {
        var faults = Assert.Throws<TemplateException>(() => Read("""
            Parameters:
              Needed: { Type: String }
              Small: { Type: Number, Default: 9, MaxValue: 5 }
              Choice: { Type: String, Default: c, AllowedValues: [a, b] }
            Resources:
              NoType: { Properties: {} }
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: NoColons
                  Timeout: 901
                  Events:
                    A: { Type: Schedule, Properties: { Schedule: "rate(1 minutes)" } }
                    B: { Type: Kafka }
                    C: { Type: EventBridgeRule, Properties: { Pattern: { source: text } } }
            """, ("Unknown", "x"))).Faults;
        string[] expected =
        [
            "Parameters.Needed: it has no Default and no value was given; give it a value",
            "Parameters.Small is '9': at most 5",
            "Parameters.Choice is 'c': allowed are a, b",
            "Parameters.Unknown is 'x': the template declares no such parameter; it declares Needed, Small, Choice",
            "Resources.NoType: a resource is a map with a Type",
            "Resources.Fn.Properties.Handler is 'NoColons': it must be Assembly::Namespace.Type::Method",
            "Resources.Fn.Properties.Timeout is '901': it must be a whole number from 1 to 900",
            "Resources.Fn.Properties.CodeUri: it is required; add it",
            "Resources.Fn.Properties.Events.A.Properties.Schedule is 'rate(1 minutes)': write rate(1 minute)",
            "Resources.Fn.Properties.Events.B.Type is 'Kafka': served are Schedule, ScheduleV2, EventBridgeRule, CloudWatchEvent, SNS, DynamoDB, SQS and HttpApi",
        ];
        Assert.Superset(expected.ToHashSet(StringComparer.Ordinal), faults.ToHashSet(StringComparer.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("Resources.Fn.Properties.Events.C.Properties.Pattern: source is \"text\"", StringComparison.Ordinal));
        Assert.Equal(expected.Length + 1, faults.Count);
    }

    [Fact]
    public void What_is_no_yaml_tells_line_and_column() =>
        Assert.Contains("line 3, column 1", Assert.Throws<TemplateException>(() => Read("Resources:\n  A: [1, {\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Globals_are_merged_into_functions()
    {
        var function = Assert.Single(Read("""
            Globals:
              Function: { Timeout: 60, MemorySize: 512, Environment: { Variables: { A: "1", B: global } } }
            Resources:
              Fn:
                Type: AWS::Serverless::Function
                Properties: { Handler: "A::B::C", CodeUri: x, Timeout: 9, Environment: { Variables: { B: own } } }
            """).Functions);
        Assert.Equal(TimeSpan.FromSeconds(9), function.Timeout);
        Assert.Equal(512, function.MemorySize);
        Assert.Equal("1", function.Environment["A"]);
        Assert.Equal("own", function.Environment["B"]);
    }

    [Fact]
    public void A_resource_whose_condition_is_false_is_not_there_and_must_not_be_referred_to()
    {
        const string Yaml = """
            Conditions: { Never: !Equals [a, b] }
            Resources:
              Gone: { Type: AWS::SNS::Topic, Condition: Never }
              Kept: { Type: AWS::SNS::Topic }
            """;
        Assert.Equal(["Kept"], Read(Yaml).Resources.Keys);
        Assert.Contains("condition Never is false", Assert.Throws<TemplateException>(() => Read(Yaml + "\nOutputs: { X: { Value: !Ref Gone } }")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_projects_own_template_has_no_faults()
    {
        var template = new TemplateReader { StackName = "data-reliability" }.ReadFile(Path.Combine(TestCloud.Root, "template.yaml"));
        var publisher = template.Functions.Single(f => f.LogicalId == "PublishDomainEvents");
        var stream = Assert.IsType<StreamTrigger>(Assert.Single(publisher.Triggers));
        Assert.True(stream.BisectOnError && stream.ReportsItemFailures && stream.FromStart);
        Assert.Single(stream.Filters);
        Assert.Equal("data-reliability-restores", template.Resources["RestoreSubnets"].PhysicalId);
        Assert.Equal(template.Resources["Table"].PhysicalId, publisher.Environment["TABLE_NAME"]);
        Assert.Equal(template.Resources["DomainEvents"].PhysicalId, publisher.Environment["DOMAIN_EVENTS_TOPIC_ARN"]);
    }

    [Theory]
    [InlineData("dev", "1.2.3.4/24,10.0.0.0/8", null)]
    [InlineData("prod", "10.0.0.0/8", null)]
    [InlineData("prod", "1.2.3.4/24,10.0.0.0/8", "Rules.Private.Assertions[0]: prod is private - leave 1.2.3.4/24 out")]
    [InlineData("test", "10.0.0.0/8", "Rules.Known.Assertions[0]: the parameters break it")]
    public void Parameters_that_break_a_rule_are_refused_in_the_rules_words(string stage, string cidrs, string? fault)
    {
        const string Yaml = """
            Parameters: { Stage: { Type: String }, Cidrs: { Type: CommaDelimitedList } }
            Rules:
              Private:
                RuleCondition: !Equals [!Ref Stage, prod]
                Assertions: [{ Assert: !EachMemberIn [!Ref Cidrs, [10.0.0.0/8, 172.16.0.0/12]], AssertDescription: prod is private - leave 1.2.3.4/24 out }]
              Known: { Assertions: [{ Assert: !Contains [[dev, prod], !Ref Stage] }] }
            Resources: { Topic: { Type: AWS::SNS::Topic } }
            """;
        if (fault is null) Assert.Single(Read(Yaml, ("Stage", stage), ("Cidrs", cidrs)).Resources);
        else Assert.Equal([fault], Assert.Throws<TemplateException>(() => Read(Yaml, ("Stage", stage), ("Cidrs", cidrs))).Faults);
    }

    [Fact]
    public void A_missing_file_is_a_fault_with_a_remedy() =>
        Assert.Contains("give the folder that holds template.yaml", Assert.Throws<TemplateException>(() => new TemplateReader().ReadFile("/nowhere/template.yaml")).Message, StringComparison.Ordinal);
}
