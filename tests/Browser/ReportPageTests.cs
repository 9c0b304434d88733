using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(DataReliability.Browser.Tests.Chromium))]
[assembly: AssemblyFixture(typeof(DataReliability.Browser.Tests.SampleReport))]

namespace DataReliability.Browser.Tests;

/// <summary>How the report looks and reads, in every light and width.</summary>
public sealed class ReportPageTests(Chromium chromium, SampleReport report)
{
    public static TheoryData<ColorScheme, int> Views => new()
    {
        { ColorScheme.Light, 375 },
        { ColorScheme.Dark, 1440 },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Everyone_can_read_the_first_page(ColorScheme scheme, int width)
    {
        var page = await chromium.OpenAsync(report.Index, View(scheme, width));
        await page.EvaluateAsync("document.querySelectorAll('details').forEach((folded) => { folded.open = true; })");
        Assert.Equal("", await ViolationsAsync(page));
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Everyone_can_read_a_page_of_findings(ColorScheme scheme, int width)
    {
        var page = await chromium.OpenAsync(report.Page("controls/RDS.5-failed-1.html"), View(scheme, width));
        Assert.Equal("", await ViolationsAsync(page));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(375)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task Nothing_sticks_out_of_the_page(int width)
    {
        var page = await chromium.OpenAsync(report.Index, View(ColorScheme.Light, width));
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task It_loads_nothing_and_no_name_becomes_markup()
    {
        var page = await chromium.OpenAsync(new Uri("about:blank"));
        var (requests, complaints) = (new List<string>(), new List<string>());
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(report.Index.AbsoluteUri);

        var first = page.Locator("table.findings tbody tr").First;
        Assert.Contains(SampleReport.HostileTitle, await first.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("img, iframe, svg[onload], main script").CountAsync());
        Assert.StartsWith("Compliance report", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal([report.Index.AbsoluteUri], requests);
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Markup_that_slipped_in_anyway_could_not_run()
    {
        var page = await chromium.OpenAsync(report.Index);
        await page.EvaluateAsync("""
            () => {
              const slipped = document.createElement('div');
              slipped.innerHTML = "<img src=x onerror=\"document.title='owned'\">";
              document.body.append(slipped);
              const script = document.createElement('script');
              script.textContent = "document.title = 'owned'";
              document.body.append(script);
              return new Promise((done) => setTimeout(done, 100));
            }
            """);
        Assert.StartsWith("Compliance report", await page.TitleAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Dark_is_dark_and_light_is_light()
    {
        foreach (var (scheme, dark) in new[] { (ColorScheme.Light, false), (ColorScheme.Dark, true) })
        {
            var page = await chromium.OpenAsync(report.Index, View(scheme, 1000));
            var red = await page.EvaluateAsync<int>("Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");
            Assert.Equal(dark, red < 128);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Every_link_leads_to_a_file_or_a_place_that_is_there()
    {
        var page = await chromium.OpenAsync(report.Index);
        var links = await page.EvaluateAsync<string[]>("Array.from(document.links, (link) => link.getAttribute('href'))");
        Assert.NotEmpty(links);
        foreach (var link in links.Distinct(StringComparer.Ordinal).Where(link => !link.StartsWith("https://", StringComparison.Ordinal)))
        {
            if (!link.StartsWith('#'))
                Assert.True(File.Exists(report.PathOf(link)), link);
            else
                Assert.True(await page.EvaluateAsync<bool>("(id) => document.getElementById(id) !== null", link[1..].Split('?')[0]), link);
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_its_script_everything_is_there()
    {
        var page = await chromium.OpenAsync(report.Index, new() { JavaScriptEnabled = false });
        var rows = page.Locator("table.findings tbody tr");
        Assert.Equal(await rows.CountAsync(), await rows.Locator("visible=true").Locator("td.state").CountAsync());
        Assert.True(await page.Locator("form.filters").IsHiddenAsync());
        Assert.True(await page.Locator("#more").IsHiddenAsync());
        await page.Context.CloseAsync();
    }

    private static BrowserNewContextOptions View(ColorScheme scheme, int width) =>
        new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } };

    /// <summary>What axe-core finds wrong for people who see, hear or move differently, with where.</summary>
    private static async Task<string> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(new BundledAxeScriptProvider().GetScript() + "; null");
        var violations = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map((one) => ({ id: one.id, where: one.nodes.slice(0, 3).map((node) => node.html.slice(0, 200) + ' ' + node.failureSummary) }))");
        return string.Join('\n', violations.EnumerateArray().Select(violation => violation.GetRawText()));
    }
}
