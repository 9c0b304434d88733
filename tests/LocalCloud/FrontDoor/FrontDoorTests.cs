using System.Text;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Tests.FrontDoor;

public class FrontDoorTests
{
    private static readonly string Caller = "  Topic: { Type: AWS::SNS::Topic, Properties: { TopicName: news } }\n" + TestCloud.Caller;

    private const string Publish = """{"Service":"sns","Form":{"Action":"Publish","TopicArn":"arn:aws:sns:eu-west-1:111122223333:news","Message":"m"}}""";

    [Fact]
    public async Task Errors_have_the_shape_of_the_protocol_that_was_called()
    {
        await using var cloud = await TestCloud.StartAsync(Caller);
        var (status, xml) = await cloud.QueryAsync("sns", ("Action", "Publish"), ("TopicArn", "arn:x"), ("Message", "m"));
        Assert.Equal(404, status);
        Assert.Contains("<Error><Type>Sender</Type><Code>NotFound</Code><Message>Topic does not exist</Message></Error><RequestId>", xml, StringComparison.Ordinal);
        var (jsonStatus, json) = await cloud.JsonAsync("kms", "TrentService.DescribeKey", new JsonObject { ["KeyId"] = "nobody" });
        Assert.Equal(400, jsonStatus);
        Assert.Equal("NotFoundException", json["__type"]!.ToString());
        Assert.Contains("LocalCloud does not serve athena", (await cloud.QueryAsync("athena", ("Action", "X"))).Body, StringComparison.Ordinal);
        Assert.Contains("<Code>InvalidAction</Code>", (await cloud.QueryAsync("sns", ("Action", "Paint"))).Body, StringComparison.Ordinal);
        using var unsigned = await cloud.Http.GetAsync(cloud.Host.Endpoint);
        Assert.Equal(403, (int)unsigned.StatusCode);
    }

    [Fact]
    public async Task Every_call_is_recorded_under_who_made_it()
    {
        await using var cloud = await TestCloud.StartAsync(Caller);
        Assert.Equal("200", (await cloud.InvokeAsync("Caller", Publish)).Body);
        await cloud.QueryAsync("sns", ("Action", "ListTopics"));
        await cloud.QueryAsync("sns", ("Action", "Publish"), ("TopicArn", "arn:x"), ("Message", "m"));
        var byFunction = await cloud.LocalAsync("calls?principal=Caller");
        var call = Assert.Single(byFunction["calls"]!.AsArray())!;
        Assert.Equal(("sns", "Publish", 200), (call["service"]!.ToString(), call["action"]!.ToString(), (int)call["status"]!));
        var failed = Assert.Single((await cloud.LocalAsync("calls?service=sns&action=Publish&principal=person"))["calls"]!.AsArray())!;
        Assert.Equal("NotFound", failed["errorCode"]!.ToString());
        Assert.Equal(3, (int)(await cloud.LocalAsync("calls?service=sns"))["total"]!);
        await cloud.Http.DeleteAsync(new Uri(cloud.Host.Endpoint, "/_local/calls"));
        Assert.Equal(0, (int)(await cloud.LocalAsync("calls"))["total"]!);
    }

    [Theory]
    [InlineData("throttle", "sns", "Throttling")]
    [InlineData("deny", "sns", "AccessDenied")]
    [InlineData("error", "sns", "InternalFailure")]
    public async Task A_fault_strikes_as_often_as_it_says(string kind, string service, string code)
    {
        await using var cloud = await TestCloud.StartAsync(Caller);
        Assert.Equal(201, (await cloud.PostLocalAsync("faults", $$"""{"kind":"{{kind}}","service":"{{service}}","action":"ListTopics","times":2}""")).Status);
        Assert.Contains($"<Code>{code}</Code>", (await cloud.QueryAsync(service, ("Action", "ListTopics"))).Body, StringComparison.Ordinal);
        Assert.Equal(200, (await cloud.QueryAsync(service, ("Action", "ListSubscriptions"))).Status);
        Assert.Contains($"<Code>{code}</Code>", (await cloud.QueryAsync(service, ("Action", "ListTopics"))).Body, StringComparison.Ordinal);
        Assert.Equal(200, (await cloud.QueryAsync(service, ("Action", "ListTopics"))).Status);
    }

    [Theory]
    [InlineData("""{"kind":"flood"}""", "kind is 'flood'; allowed are")]
    [InlineData("""{"kind":"throttle","probability":2}""", "probability is 2; allowed is")]
    [InlineData("""{"kind":"throttle","times":0}""", "times is 0; allowed is 1 or more")]
    [InlineData("""{"kind":"delay"}""", "seconds is missing")]
    [InlineData("""{"kind":"kill-function","target":"Nobody"}""", "it must be one of Caller")]
    [InlineData("""{"kind":"throttle","colour":"red"}""", "colour")]
    [InlineData("nonsense", "nonsense")]
    public async Task A_fault_that_makes_no_sense_is_refused_by_field(string fault, string expected)
    {
        await using var cloud = await TestCloud.StartAsync(Caller);
        var (status, body) = await cloud.PostLocalAsync("faults", fault);
        Assert.Equal(400, status);
        if (fault != "nonsense") Assert.Contains(expected, JsonNode.Parse(body)!["error"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_listed_and_cleared()
    {
        await using var cloud = await TestCloud.StartAsync(Caller);
        await cloud.PostLocalAsync("faults", """{"kind":"throttle","service":"rds"}""");
        await cloud.PostLocalAsync("faults", """{"kind":"deny"}""");
        var first = (await cloud.LocalAsync("faults"))[0]!["fault"]!["id"]!.ToString();
        await cloud.Http.DeleteAsync(new Uri(cloud.Host.Endpoint, "/_local/faults/" + first));
        Assert.Single((await cloud.LocalAsync("faults")).AsArray());
        await cloud.Http.DeleteAsync(new Uri(cloud.Host.Endpoint, "/_local/faults"));
        Assert.Empty((await cloud.LocalAsync("faults")).AsArray());
    }

    [Fact]
    public async Task A_call_that_times_out_after_its_effect_took_effect()
    {
        await using var cloud = await TestCloud.StartAsync(Caller);
        await cloud.PostLocalAsync("faults", """{"kind":"timeout-after","service":"sns","times":1}""");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => cloud.QueryAsync("sns", ("Action", "CreateTopic"), ("Name", "late")));
        Assert.Contains(":late<", (await cloud.QueryAsync("sns", ("Action", "ListTopics"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_is_killed_right_after_its_call_took_effect()
    {
        await using var cloud = await TestCloud.StartAsync(Caller);
        await cloud.PostLocalAsync("faults", """{"kind":"kill-function","service":"sns","action":"Publish","target":"Caller"}""");
        Assert.Contains("Runtime.ExitError", (await cloud.InvokeAsync("Caller", Publish)).Body, StringComparison.Ordinal);
        Assert.Single((await cloud.LocalAsync("messages")).AsArray());
        Assert.Equal("200", (await cloud.InvokeAsync("Caller", Publish)).Body);
        Assert.Equal(2, (await cloud.LocalAsync("messages")).AsArray().Count);
        Assert.Equal(["ConnectionCut", null], (await cloud.LocalAsync("calls?service=sns"))["calls"]!.AsArray().Select(c => c!["errorCode"]?.ToString()));
    }

    [Fact]
    public async Task A_function_knows_its_role_and_a_person_is_a_user()
    {
        await using var cloud = await TestCloud.StartAsync(Caller);
        Assert.Contains("<Arn>arn:aws:iam::111122223333:user/person</Arn>", (await cloud.QueryAsync("sts", ("Action", "GetCallerIdentity"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gzipped_body_is_read()
    {
        await using var cloud = await TestCloud.StartAsync(Caller);
        using var zipped = new MemoryStream();
        await using (var zip = new System.IO.Compression.GZipStream(zipped, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            await zip.WriteAsync(Encoding.UTF8.GetBytes("Action=ListTopics"));
        using var request = new HttpRequestMessage(HttpMethod.Post, cloud.Host.Endpoint) { Content = new ByteArrayContent(zipped.ToArray()) };
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=P/20260101/eu-west-1/sns/aws4_request, SignedHeaders=host, Signature=0");
        request.Content.Headers.Add("Content-Encoding", "gzip");
        request.Content.Headers.Add("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        using var response = await cloud.Http.SendAsync(request);
        Assert.Contains(":news<", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_and_the_health_are_told()
    {
        await using var cloud = await TestCloud.StartAsync(Caller, speed: 30);
        Assert.Equal(30, (double)(await cloud.LocalAsync("clock"))["speed"]!);
        Assert.Contains("kms", (await cloud.LocalAsync("health"))["services"]!.AsArray().Select(s => s!.ToString()));
    }
}
