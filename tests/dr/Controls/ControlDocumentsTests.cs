using DataReliability.Core.Compliance.Controls;
using DataReliability.Dr.Controls;

namespace DataReliability.Dr.Tests.Controls;

public class ControlDocumentsTests
{
    private const string Command = "DR_WRITE_DOCS=1 dotnet test --project tests/dr -- --filter-class '*ControlDocumentsTests'";
    private const string Marker = "<!-- Generated from the code. To write it anew: " + Command + " -->\n\n";

    private static readonly bool Write = Environment.GetEnvironmentVariable("DR_WRITE_DOCS") == "1";

    private static string Folder
    {
        get
        {
            var directory = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(directory!.FullName, "DataReliability.sln")))
                directory = directory.Parent;
            return Path.Combine(directory.FullName, "docs", "controls");
        }
    }

    [Fact]
    public async Task Every_control_has_its_page_and_the_page_says_what_the_code_does()
    {
        foreach (var control in ControlCatalogue.Metadata.Values)
            await CompareAsync(ControlPage.FileName(control), _ => Marker + ControlPage.Write(control));
    }

    [Fact]
    public async Task The_index_lists_every_control_after_its_introduction() => await CompareAsync(
        "README.md",
        document => string.Concat(document.AsSpan(0, IntroductionOf(document).Length), Marker, ControlPage.WriteIndex([.. ControlCatalogue.Metadata.Values])));

    [Fact]
    public void There_is_no_page_without_a_control() => Assert.Equal(
        ControlCatalogue.Metadata.Values.Select(ControlPage.FileName).Append("README.md").Order(StringComparer.Ordinal),
        Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static string IntroductionOf(string document)
    {
        var end = document.IndexOf(Marker, StringComparison.Ordinal);
        Assert.True(end >= 0, $"docs/controls/README.md lacks the line '{Marker.Trim()}'");
        return document[..end];
    }

    private static async Task CompareAsync(string name, Func<string, string> wanted)
    {
        var path = Path.Combine(Folder, name);
        var document = File.Exists(path) ? await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken) : "";
        var text = wanted(document);
        if (Write)
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        else
            Assert.True(text == document, $"docs/controls/{name} is stale. Run: {Command}");
    }
}
