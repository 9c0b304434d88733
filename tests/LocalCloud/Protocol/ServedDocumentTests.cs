using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Tests.Protocol;

public class ServedDocumentTests
{
    private const string Command = "DR_WRITE_DOCS=1 dotnet test --project tests/LocalCloud -- --filter-class '*ServedDocumentTests'";
    private const string Marker = "<!-- Generated from the code. To write it anew: " + Command + " -->\n";

    [Fact]
    public async Task The_document_lists_what_is_served_and_how_faithful_it_is()
    {
        // An engine that nobody asks: what is served does not depend on it.
        await using var cloud = await TestCloud.StartAsync("  News: { Type: AWS::SNS::Topic }\n", dynamoDb: new Uri("http://127.0.0.1:9"));
        Assert.All(cloud.Host.Services.SelectMany(s => s.Actions), action => Assert.False(string.IsNullOrWhiteSpace(action.Fidelity), $"{action.Name} does not say how faithful it is: give it a [Fidelity]"));
        var path = Path.Combine(TestCloud.Root, "docs", "localcloud.md");
        var document = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var end = document.IndexOf(Marker, StringComparison.Ordinal);
        Assert.True(end >= 0, $"docs/localcloud.md lacks the line '{Marker.Trim()}'");
        var wanted = document[..(end + Marker.Length)] + "\n" + ServedTable.Write(cloud.Host.Services).TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("DR_WRITE_DOCS") == "1") await File.WriteAllTextAsync(path, wanted, TestContext.Current.CancellationToken);
        else Assert.True(wanted == document, $"docs/localcloud.md is stale. Run: {Command}");
    }
}
