using System.Text;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace DataReliability.StandIns.Lambda.Tests;

public class SerializerTests
{
    [Theory]
    [InlineData("""{"text":"a"}""")]
    [InlineData("""{"Text":"a"}""")]
    [InlineData("""{"TEXT":"a"}""")]
    public void Names_are_read_in_any_case(string json) => Assert.Equal("a", Json.Read<Payload>(json).Text);

    [Fact]
    public void Names_are_written_as_declared_and_nulls_not_at_all() =>
        Assert.Equal("""{"Text":"a","When":"2026-03-01T00:00:00Z"}""", Json.Write(Of("a", null)));

    [Fact]
    public void Text_is_escaped_no_more_than_json_asks() =>
        Assert.Contains("\"<a> & 'ü'\"", Json.Write(Of("<a> & 'ü'", null)), StringComparison.Ordinal);

    [Theory]
    [InlineData("1772330400")]
    [InlineData("1772330400000")]
    [InlineData("1772330400.0")]
    [InlineData("\"2026-03-01T02:00:00Z\"")]
    public void Dates_are_iso_text_or_unix_seconds_or_milliseconds(string date) =>
        Assert.Equal(new DateTime(2026, 3, 1, 2, 0, 0, DateTimeKind.Utc), Json.Read<Payload>($$"""{"When":{{date}}}""").When);

    [Theory]
    [InlineData("\"AQL/\"")]
    [InlineData("[1,2,255]")]
    public void Bytes_are_base64_text_or_numbers(string bytes) =>
        Assert.Equal([1, 2, 255], Json.Read<Payload>($$"""{"Bytes":{{bytes}}}""").Bytes);

    [Fact]
    public void Bytes_are_written_as_numbers_and_streams_as_base64()
    {
        using var stream = new MemoryStream([1, 2, 255]);
        Assert.Equal(
            """{"When":"2026-03-01T00:00:00Z","Bytes":[1,2,255],"Stream":"AQL/"}""",
            Json.Write(Of(null, [1, 2, 255]) with { Stream = stream }));
    }

    [Fact]
    public void A_type_that_the_context_does_not_list_is_an_error_naming_both()
    {
        var error = Assert.Throws<JsonSerializerException>(() => Json.Read<Version>("{}"));

        Assert.Contains(typeof(Version).FullName!, error.Message, StringComparison.Ordinal);
        Assert.Contains(typeof(EventJson).FullName!, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_event_is_an_error_naming_the_type()
    {
        var error = Assert.Throws<JsonSerializerException>(() => Json.Read<Payload>("""{"Text":1}"""));

        Assert.Contains(typeof(Payload).FullName!, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.InnerException);
    }

    [Fact]
    public void A_customized_serializer_changes_its_options()
    {
        var serializer = new SourceGeneratorLambdaJsonSerializer<EventJson>(
            options => options.PropertyNamingPolicy = new AwsNamingPolicy(System.Text.Json.JsonNamingPolicy.CamelCase));
        using var stream = new MemoryStream();

        serializer.Serialize(Of("a", null), stream);

        Assert.StartsWith("""{"text":""", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_naming_policy_knows_the_headers_of_s3()
    {
        var policy = new AwsNamingPolicy();

        Assert.Equal("x-amz-id-2", policy.ConvertName("XAmzId2"));
        Assert.Equal("x-amz-request-id", policy.ConvertName("XAmzRequestId"));
        Assert.Equal("Other", policy.ConvertName("Other"));
    }

    private static Payload Of(string? text, byte[]? bytes) =>
        new(text, new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc), bytes, null);
}
