using System.Diagnostics;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Tests.Lambda;

public class FunctionTests
{
    [Fact]
    public async Task A_handler_gets_its_event_and_context_and_its_answer_comes_back()
    {
        await using var cloud = await TestCloud.StartAsync(TestCloud.Function("Greeter", "Handlers::Greet", "      MemorySize: 256\n"));
        var (status, body, isError) = await cloud.InvokeAsync("Greeter", """{"name":"Ada"}""");
        Assert.Equal(200, status);
        Assert.False(isError, body);
        Assert.StartsWith("\"hello Ada from data-reliability-Greeter-", body, StringComparison.Ordinal);
        Assert.EndsWith(", 256 MB, True\"", body, StringComparison.Ordinal);
        Assert.Contains("Information greeting", await cloud.LogAsync("Greeter", "greeting"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generated_wrapper_composes_its_function_and_serves_it()
    {
        await using var cloud = await TestCloud.StartAsync(TestCloud.Function("Composed", "Composed_Handle_Generated::Handle"));
        Assert.Equal("\"composed Ada with True\"", (await cloud.InvokeAsync("Composed", """{"name":"Ada"}""")).Body);
        Assert.Contains("composed for", await cloud.LogAsync("Composed", "composed for"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handlers_of_every_shape_are_served()
    {
        await using var cloud = await TestCloud.StartAsync(
            TestCloud.Function("Counter", "Handlers::Count") + TestCloud.Function("Quiet", "Handlers::Nothing") + TestCloud.Function("Reverser", "Handlers::Reverse"));
        Assert.Equal("1", (await cloud.InvokeAsync("Counter", "{}")).Body);
        Assert.Equal("2", (await cloud.InvokeAsync("Counter", "{}")).Body);
        Assert.Equal("", (await cloud.InvokeAsync("Quiet", "7")).Body);
        Assert.Equal("cba", (await cloud.InvokeAsync("Reverser", "abc")).Body);
    }

    [Fact]
    public async Task An_exception_becomes_the_error_that_lambda_reports()
    {
        await using var cloud = await TestCloud.StartAsync(TestCloud.Function("Thrower", "Handlers::Throw"));
        var (status, body, isError) = await cloud.InvokeAsync("Thrower", "{}");
        var error = JsonNode.Parse(body)!;
        Assert.Equal(200, status);
        Assert.True(isError);
        Assert.Equal("InvalidOperationException", error["errorType"]!.ToString());
        Assert.Equal("no 0", error["errorMessage"]!.ToString());
        Assert.Equal("because", error["cause"]!["errorMessage"]!.ToString());
        Assert.NotEmpty(error["stackTrace"]!.AsArray());
    }

    [Fact]
    public async Task A_function_that_fails_to_start_tells_why()
    {
        await using var cloud = await TestCloud.StartAsync(TestCloud.Function("Broken", "FailsToStart::Handle") + TestCloud.Function("Misspelt", "Handlers::Nil"));
        Assert.Contains("TABLE_NAME is not set", (await cloud.InvokeAsync("Broken", "{}")).Body, StringComparison.Ordinal);
        Assert.Contains("has 0 public methods named", (await cloud.InvokeAsync("Misspelt", "{}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_that_takes_too_long_is_cut_off_and_the_next_call_gets_a_new_process()
    {
        await using var cloud = await TestCloud.StartAsync(TestCloud.Function("Sleeper", "Handlers::Sleep").Replace("Timeout: 30", "Timeout: 2", StringComparison.Ordinal));
        Assert.Contains("Sandbox.Timedout", (await cloud.InvokeAsync("Sleeper", "60000")).Body, StringComparison.Ordinal);
        Assert.False((await cloud.InvokeAsync("Sleeper", "1")).IsError);
    }

    [Fact]
    public async Task A_killed_process_fails_its_invocation_and_leaves_the_cloud_standing()
    {
        await using var cloud = await TestCloud.StartAsync(TestCloud.Function("Sleeper", "Handlers::Sleep"));
        var invocation = cloud.InvokeAsync("Sleeper", "60000");
        await cloud.LogAsync("Sleeper", "START");
        using (var process = Process.GetProcessById(Assert.Single(cloud.Host.ProcessIds("Sleeper")))) process.Kill();
        Assert.Contains("Runtime.ExitError", (await invocation).Body, StringComparison.Ordinal);
        Assert.False((await cloud.InvokeAsync("Sleeper", "1")).IsError);
    }

    [Fact]
    public async Task The_environment_is_the_templates_and_lambdas_and_nothing_else()
    {
        await using var cloud = await TestCloud.StartAsync(TestCloud.Function("Lister", "Handlers::Variables", "      Environment: { Variables: { TIER: critical, SHARDS: 4 } }\n"));
        var variables = JsonNode.Parse((await cloud.InvokeAsync("Lister", "{}")).Body)!.AsObject();
        Assert.Equal("critical", variables["TIER"]!.ToString());
        Assert.Equal("4", variables["SHARDS"]!.ToString());
        Assert.Equal(cloud.Host.Endpoint.ToString().TrimEnd('/'), variables["AWS_ENDPOINT_URL"]!.ToString());
        Assert.Equal("$LATEST", variables["AWS_LAMBDA_FUNCTION_VERSION"]!.ToString());
        var foreign = variables.Select(v => v.Key).Where(name => name is not ("PATH" or "HOME" or "TMPDIR" or "TZ" or "TIER" or "SHARDS" or "LD_LIBRARY_PATH" or "_HANDLER" or "_X_AMZN_TRACE_ID")
            && !name.StartsWith("AWS_", StringComparison.Ordinal) && !name.StartsWith("DOTNET_", StringComparison.Ordinal)
            && !name.StartsWith("LAMBDA_", StringComparison.Ordinal) && !name.StartsWith("SSL_", StringComparison.Ordinal));
        Assert.Empty(foreign);
    }

    [Fact]
    public async Task A_failed_event_is_retried_twice_and_then_lands_in_the_queue()
    {
        await using var cloud = await TestCloud.StartAsync(
            "  Failures: { Type: AWS::SQS::Queue }\n" +
            TestCloud.Function("Thrower", "Handlers::Throw", "      EventInvokeConfig: { DestinationConfig: { OnFailure: { Type: SQS, Destination: !GetAtt Failures.Arn } } }\n"), speed: 600);
        Assert.Equal(202, (await cloud.InvokeAsync("Thrower", """{"n":1}""", "Event")).Status);
        var queues = await TestCloud.UntilAsync(() => cloud.LocalAsync("queues"), q => q["Failures"]!.AsArray().Count > 0);
        var record = JsonNode.Parse(Assert.Single(queues["Failures"]!.AsArray())!["body"]!.ToString())!;
        Assert.Equal(3, (int)record["requestContext"]!["approximateInvokeCount"]!);
        Assert.Equal("RetriesExhausted", record["requestContext"]!["condition"]!.ToString());
        Assert.Equal(1, (int)record["requestPayload"]!["n"]!);
        Assert.Equal("no 0", record["responsePayload"]!["errorMessage"]!.ToString());
    }

    [Fact]
    public async Task Nothing_is_left_behind()
    {
        int process;
        string directory;
        await using (var cloud = await TestCloud.StartAsync(TestCloud.Function("Counter", "Handlers::Count")))
        {
            await cloud.InvokeAsync("Counter", "{}");
            (process, directory) = (Assert.Single(cloud.Host.ProcessIds("Counter")), cloud.RunDirectory);
        }

        Assert.False(Directory.Exists(directory));
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(process));
    }
}
