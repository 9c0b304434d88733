using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Waivers;
using DataReliability.Core.Tests.Fleet;
using NJsonSchema;

namespace DataReliability.Core.Tests.Compliance.Waivers;

public class WaiverSchemaTests
{
    private const string Good =
        """
        {"waivers":[{"id":"public-demo","owner":"ada","reason":"the demo has no data","approver":"bob","controls":["RDS.2"],"accounts":["123456789012"],
        "regions":["eu-west-1"],"resource":"demo-*","tag":{"key":"env","value":"demo"},"created":"2026-11-01","expires":"2027-01-01T12:00:00+01:00"}]}
        """;

    [Fact]
    public async Task The_waivers_of_the_repository_hold()
    {
        var text = PolicyFiles.Read("waivers.json");

        Assert.Empty(Reader().Read(text).Faults);
        Assert.Empty((await SchemaAsync()).Validate(text));
        Assert.Contains("\"$schema\": \"./waivers.schema.json\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_and_reader_accept_a_whole_waiver()
    {
        Assert.Empty(Reader().Read(Good).Faults);
        Assert.Empty((await SchemaAsync()).Validate(Good));
    }

    [Theory]
    [InlineData("\"expires\":\"2027-01-01T12:00:00+01:00\"", "\"resource\":\"x\"")]
    [InlineData("2027-01-01T12:00:00+01:00", "never")]
    [InlineData("the demo has no data", " ")]
    [InlineData("[\"RDS.2\"]", "[]")]
    [InlineData("123456789012", "1234")]
    [InlineData("public-demo", "Public Demo")]
    [InlineData("\"key\":\"env\"", "\"keys\":\"env\"")]
    public async Task Schema_and_reader_refuse_a_faulty_waiver(string text, string instead)
    {
        var faulty = Good.Replace("\"resource\":\"demo-*\",", "", StringComparison.Ordinal).Replace(text, instead, StringComparison.Ordinal);

        Assert.NotEmpty(Reader().Read(faulty).Faults);
        Assert.NotEmpty((await SchemaAsync()).Validate(faulty));
    }

    private static WaiverReader Reader() => new([.. ControlCatalogue.Metadata.Keys]);

    private static Task<JsonSchema> SchemaAsync() => JsonSchema.FromJsonAsync(PolicyFiles.Read("waivers.schema.json"));
}
