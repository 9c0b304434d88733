using DataReliability.Core.Fleet;
using NJsonSchema;

namespace DataReliability.Core.Tests.Fleet;

public class PolicySchemaTests
{
    public static TheoryData<string> Good => Files("good");

    public static TheoryData<string> Bad => Files("bad");

    public static TheoryData<string> BadBeyondSchema => Files("bad-beyond-schema");

    [Theory]
    [MemberData(nameof(Good))]
    public async Task Schema_and_reader_accept_a_good_policy(string file)
    {
        var text = PolicyFiles.Read(file);

        Assert.IsType<PolicyReading.Accepted>(ReliabilityPolicyReader.Read(text));
        Assert.Empty((await SchemaAsync()).Validate(text));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Schema_and_reader_refuse_a_bad_policy(string file)
    {
        var text = PolicyFiles.Read(file);

        Assert.Single(Assert.IsType<PolicyReading.Refused>(ReliabilityPolicyReader.Read(text)).Faults);
        Assert.NotEmpty((await SchemaAsync()).Validate(text));
    }

    [Theory]
    [MemberData(nameof(BadBeyondSchema))]
    public void The_reader_refuses_what_a_schema_cannot_express(string file) =>
        Assert.Single(Assert.IsType<PolicyReading.Refused>(ReliabilityPolicyReader.Read(PolicyFiles.Read(file))).Faults);

    [Fact]
    public async Task The_policy_of_the_repository_holds()
    {
        var text = PolicyFiles.Read("reliability.json");

        Assert.IsType<PolicyReading.Accepted>(ReliabilityPolicyReader.Read(text));
        Assert.Empty((await SchemaAsync()).Validate(text));
        Assert.Contains("\"$schema\": \"./reliability.schema.json\"", text, StringComparison.Ordinal);
    }

    private static TheoryData<string> Files(string folder) => [.. PolicyFiles.In(folder)];

    private static Task<JsonSchema> SchemaAsync() => JsonSchema.FromJsonAsync(PolicyFiles.Read("reliability.schema.json"));
}
