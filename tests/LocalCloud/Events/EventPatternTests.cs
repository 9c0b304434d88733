using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Events;

namespace DataReliability.LocalCloud.Tests.Events;

public class EventPatternTests
{
    private const string Event = """
        {"source":"aws.rds","detail":{"id":"dr-restore-1","state":"Available","count":300,"ip":"10.1.2.3","none":null,"empty":"",
         "tags":["prod","core"],"nobody":[],"flag":true,"nested":{"a":"x"},"rows":[{"k":"a","v":1},{"k":"b","v":2}],"path":"dir/file.png"}}
        """;

    [Theory]
    [InlineData("""{"source":["aws.rds","aws.ec2"]}""", true)]
    [InlineData("""{"source":["aws.ec2"]}""", false)]
    [InlineData("""{"source":["aws.rds"],"detail":{"state":["Deleted"]}}""", false)]
    [InlineData("""{"detail":{"count":[300.0]}}""", true)]
    [InlineData("""{"detail":{"count":["300"]}}""", false)]
    [InlineData("""{"detail":{"flag":[true]}}""", true)]
    [InlineData("""{"detail":{"none":[null]}}""", true)]
    [InlineData("""{"detail":{"absent":[null]}}""", false)]
    [InlineData("""{"detail":{"empty":[""]}}""", true)]
    [InlineData("""{"detail":{"id":[{"prefix":"dr-restore-"}]}}""", true)]
    [InlineData("""{"detail":{"id":[{"prefix":"DR-"}]}}""", false)]
    [InlineData("""{"detail":{"id":[{"prefix":{"equals-ignore-case":"DR-"}}]}}""", true)]
    [InlineData("""{"detail":{"path":[{"suffix":".png"}]}}""", true)]
    [InlineData("""{"detail":{"path":[{"suffix":{"equals-ignore-case":".PNG"}}]}}""", true)]
    [InlineData("""{"detail":{"state":[{"equals-ignore-case":"AVAILABLE"}]}}""", true)]
    [InlineData("""{"detail":{"path":[{"wildcard":"dir/*.p*g"}]}}""", true)]
    [InlineData("""{"detail":{"path":[{"wildcard":"dir/*.gif"}]}}""", false)]
    [InlineData("""{"detail":{"path":[{"wildcard":"*"}]}}""", true)]
    [InlineData("""{"detail":{"state":[{"anything-but":"Available"}]}}""", false)]
    [InlineData("""{"detail":{"state":[{"anything-but":["Deleted","Failed"]}]}}""", true)]
    [InlineData("""{"detail":{"absent":[{"anything-but":"x"}]}}""", false)]
    [InlineData("""{"detail":{"id":[{"anything-but":{"prefix":"dr-"}}]}}""", false)]
    [InlineData("""{"detail":{"id":[{"anything-but":{"suffix":["2","3"]}}]}}""", true)]
    [InlineData("""{"detail":{"path":[{"anything-but":{"wildcard":"dir/*"}}]}}""", false)]
    [InlineData("""{"detail":{"tags":[{"anything-but":"core"}]}}""", false)]
    [InlineData("""{"detail":{"count":[{"numeric":[">",0,"<=",300]}]}}""", true)]
    [InlineData("""{"detail":{"count":[{"numeric":["<",300]}]}}""", false)]
    [InlineData("""{"detail":{"count":[{"numeric":["=",3e2]}]}}""", true)]
    [InlineData("""{"detail":{"state":[{"exists":true}],"absent":[{"exists":false}]}}""", true)]
    [InlineData("""{"detail":{"absent":[{"exists":true}]}}""", false)]
    [InlineData("""{"nothing":{"inside":[{"exists":false}]}}""", true)]
    [InlineData("""{"detail":{"nested":[{"exists":true}]}}""", false)]
    [InlineData("""{"detail":{"ip":[{"cidr":"10.0.0.0/8"}]}}""", true)]
    [InlineData("""{"detail":{"ip":[{"cidr":"11.0.0.0/8"}]}}""", false)]
    [InlineData("""{"detail":{"tags":["core"]}}""", true)]
    [InlineData("""{"detail":{"tags":["test"]}}""", false)]
    [InlineData("""{"detail":{"nobody":["x"]}}""", false)]
    [InlineData("""{"detail":{"rows":{"k":["b"],"v":[2]}}}""", true)]
    [InlineData("""{"detail":{"rows":{"k":["a"],"v":[2]}}}""", false)]
    [InlineData("""{"detail":{"$or":[{"state":["Deleted"]},{"count":[{"numeric":[">",100]}]}]}}""", true)]
    [InlineData("""{"$or":[{"source":["aws.ec2"]},{"source":["aws.s3"]}]}""", false)]
    public void A_pattern_matches_as_eventbridge_documents_it(string pattern, bool expected) =>
        Assert.Equal(expected, EventPattern.Parse((JsonObject)JsonNode.Parse(pattern)!).Matches((JsonObject)JsonNode.Parse(Event)!));

    [Theory]
    [InlineData("{}", "the pattern is empty")]
    [InlineData("""{"a":"x"}""", "a is \"x\"; a field is matched by a list")]
    [InlineData("""{"a":[]}""", "a is []")]
    [InlineData("""{"a":{"b":[{"near":"x"}]}}""", "a.b has {\"near\":\"x\"}; known are")]
    [InlineData("""{"a":[{"numeric":["~",1]}]}""", "a has numeric")]
    [InlineData("""{"a":[{"prefix":1}]}""", "a has prefix 1; give a text")]
    [InlineData("""{"a":[{"cidr":"here"}]}""", "a has cidr \"here\"")]
    [InlineData("""{"a":[{"wildcard":"x**y"}]}""", "two * in a row")]
    [InlineData("""{"$or":[{"a":["x"]}]}""", "$or must be a list of two patterns or more")]
    public void What_is_no_pattern_is_refused_by_name(string pattern, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => EventPattern.Parse((JsonObject)JsonNode.Parse(pattern)!)).Message, StringComparison.Ordinal);
}
