using Amazon.Lambda.CloudWatchEvents.ScheduledEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.DynamoDBEvents;
using Amazon.Lambda.TestUtilities;

namespace DataReliability.StandIns.Lambda.Tests;

public class WrapperTests
{
    private readonly TestLambdaContext _context = new() { AwsRequestId = "r-1", FunctionName = "wake" };

    public WrapperTests() => Journal.Entries.Clear();

    [Fact]
    public async Task An_async_function_is_awaited()
    {
        await new SampleFunctions_Tick_Generated().Tick(new ScheduledEvent { Source = "aws.events" });

        Assert.Equal(["tick aws.events"], Journal.Entries);
    }

    [Fact]
    public async Task Event_context_and_services_reach_the_method_and_the_scope_ends_after_it()
    {
        var response = await new SampleFunctions_Publish_Generated().Publish(new DynamoDBEvent { Records = [] }, _context);

        Assert.Empty(response.BatchItemFailures);
        Assert.Equal(["visit r-1 0", "left"], Journal.Entries);
    }

    [Fact]
    public void A_plain_result_is_returned() => Assert.Equal("A", new SampleFunctions_Shout_Generated().Shout("a"));

    [Fact]
    public void Each_call_has_a_scope_of_its_own()
    {
        var wrapper = new SampleFunctions_Note_Generated();

        wrapper.Note("a");
        wrapper.Note("b");

        Assert.Equal(["visit a", "left", "visit b", "left"], Journal.Entries);
    }

    [Fact]
    public void A_function_may_take_the_context_alone()
    {
        new SampleFunctions_Wake_Generated().Wake(_context);

        Assert.Equal(["woken wake"], Journal.Entries);
    }

    [Fact]
    public void A_function_without_parameters_takes_the_raw_stream() =>
        Assert.Equal("hello", new SampleFunctions_Hello_Generated().Hello(Stream.Null));

    [Fact]
    public async Task An_exception_comes_out_as_thrown()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new SampleFunctions_Fail_Generated().Fail("why"));

        Assert.Equal("why", error.Message);
    }

    [Fact]
    public void A_wrapper_composes_when_it_is_made()
    {
        var before = Startup.Composed;

        _ = new SampleFunctions_Shout_Generated();

        Assert.True(Startup.Composed > before);
    }

    [Fact]
    public void Lambda_finds_the_handler_by_its_string_and_the_serializer_on_the_assembly()
    {
        var assembly = typeof(SampleFunctions).Assembly;

        var handler = assembly.GetType("DataReliability.StandIns.Lambda.Tests.SampleFunctions_Publish_Generated")?.GetMethod("Publish");

        Assert.Equal(
            [typeof(DynamoDBEvent), typeof(ILambdaContext)],
            handler?.GetParameters().Select(parameter => parameter.ParameterType));
        var serializer = assembly.GetCustomAttributes(typeof(LambdaSerializerAttribute), inherit: false);
        Assert.Contains("EventJson", ((LambdaSerializerAttribute)Assert.Single(serializer)).SerializerType.ToString(), StringComparison.Ordinal);
    }
}
