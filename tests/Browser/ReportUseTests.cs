using DataReliability.Core.Compliance;
using DataReliability.TestSupport.Compliance;
using Microsoft.Playwright;

namespace DataReliability.Browser.Tests;

/// <summary>What people do with the report: filter, search, sort, unfold, print, and all of it by keyboard.</summary>
public sealed class ReportUseTests(Chromium chromium, SampleReport report)
{
    [Fact]
    public async Task A_filter_shows_what_it_says_and_is_remembered_in_the_address()
    {
        var page = await chromium.OpenAsync(report.Index);
        var all = await page.Locator("table.findings tbody tr").CountAsync();
        await page.SelectOptionAsync("#filter-severity", "critical");
        await page.SelectOptionAsync("#filter-outcome", "failed");
        var expected = await page.Locator("tr[data-severity=critical][data-outcome=failed]").CountAsync();

        Assert.InRange(expected, 1, 50);
        Assert.Equal(expected, await VisibleAsync(page));
        Assert.Equal($"Showing {expected} of {expected} that match, of {all}", await page.InnerTextAsync("#shown"));
        Assert.EndsWith("#findings?outcome=failed&severity=critical", page.Url, StringComparison.Ordinal);

        await page.ReloadAsync();
        Assert.Equal(expected, await VisibleAsync(page));
        await page.ClickAsync("form.filters button[type=reset]");
        await Assertions.Expect(page.Locator("#shown")).ToHaveTextAsync($"Showing 50 of {all}");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Search_finds_every_word_and_says_when_nothing_matches()
    {
        var page = await chromium.OpenAsync(report.Index);
        await page.FillAsync("#search", "RDS.5 logistics");
        await Assertions.Expect(page.Locator("#shown")).ToContainTextAsync("that match");
        foreach (var text in await page.Locator("table.findings tbody tr").Locator("visible=true").Locator("td.state").AllInnerTextsAsync())
            Assert.NotEmpty(text);
        var rows = await page.Locator("table.findings tbody tr:not([hidden])").AllInnerTextsAsync();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("RDS.5", row, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Contains("logistics", row, StringComparison.Ordinal));

        await page.FillAsync("#search", "nothing is called this");
        await Assertions.Expect(page.Locator("#nothing")).ToBeVisibleAsync();
        Assert.Equal(0, await VisibleAsync(page));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("account", "data-account")]
    [InlineData("team", "data-team")]
    [InlineData("control", "data-control")]
    [InlineData("region", "data-region")]
    public async Task Each_choice_of_a_filter_shows_its_rows(string filter, string attribute)
    {
        var page = await chromium.OpenAsync(report.Index);
        var choices = await page.EvaluateAsync<string[]>("(id) => Array.from(document.getElementById(id).options, (option) => option.value)", $"filter-{filter}");
        Assert.InRange(choices.Length, 3, 100);
        foreach (var choice in choices.Skip(1))
        {
            await page.SelectOptionAsync($"#filter-{filter}", choice);
            var values = await page.EvaluateAsync<string[]>("(name) => Array.from(document.querySelectorAll('table.findings tbody tr:not([hidden])'), (row) => row.getAttribute(name))", attribute);
            Assert.NotEmpty(values);
            Assert.All(values, value => Assert.Equal(choice, value));
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_framework_shows_the_findings_of_its_controls()
    {
        var page = await chromium.OpenAsync(report.Page("index.html", "#findings?framework=PCI%20DSS%204.0.1"));
        var controls = await page.EvaluateAsync<string[]>("Array.from(document.querySelectorAll('table.findings tbody tr:not([hidden])'), (row) => row.getAttribute('data-control'))");
        Assert.NotEmpty(controls);
        var named = SampleScan.Controls.Where(control => control.Frameworks.Any(one => one.Framework == Frameworks.Pci)).Select(control => control.Id);
        Assert.Subset(named.ToHashSet(StringComparer.Ordinal), controls.ToHashSet(StringComparer.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task More_rows_come_in_fifties_and_the_focus_goes_to_the_first_new_one()
    {
        var page = await chromium.OpenAsync(report.Index);
        Assert.Equal(50, await VisibleAsync(page));
        await page.ClickAsync("#more");
        Assert.Equal(100, await VisibleAsync(page));
        Assert.Equal(50, await page.EvaluateAsync<int>("Array.from(document.querySelectorAll('table.findings tbody tr')).indexOf(document.activeElement)"));
        await page.ClickAsync("#everything");
        Assert.Equal(await page.Locator("table.findings tbody tr").CountAsync(), await VisibleAsync(page));
        Assert.True(await page.Locator("#more").IsHiddenAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_table_sorts_by_the_column_that_is_pressed_and_says_so()
    {
        var page = await chromium.OpenAsync(report.Index);
        var heading = page.Locator("#teams th", new() { HasText = "Failed" });
        await heading.Locator("button").PressAsync("Enter");
        Assert.Equal("descending", await heading.GetAttributeAsync("aria-sort"));
        var down = await ColumnAsync();
        Assert.Equal(down.OrderDescending(), down);
        await heading.Locator("button").PressAsync("Enter");
        Assert.Equal("ascending", await heading.GetAttributeAsync("aria-sort"));
        Assert.Equal(down.Order(), await ColumnAsync());
        await page.Context.CloseAsync();

        Task<int[]> ColumnAsync() => page.EvaluateAsync<int[]>("Array.from(document.querySelector('#teams tbody').rows, (row) => Number(row.cells[3].dataset.value))");
    }

    [Fact]
    public async Task The_first_key_leads_past_the_navigation_and_the_focus_shows()
    {
        var page = await chromium.OpenAsync(report.Index);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the report", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.Equal("solid", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#main", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_finding_leads_to_its_control_and_the_control_to_all_of_its_findings_and_back()
    {
        var page = await chromium.OpenAsync(report.Index);
        await page.Locator("tr[data-control='RDS.1'] a").First.ClickAsync();
        var control = page.Locator("details[id='control-RDS.1']");
        await Assertions.Expect(control).ToHaveAttributeAsync("open", "");
        await control.Locator("a[href^='controls/RDS.1-unknown']").First.ClickAsync();
        await page.WaitForURLAsync("**/controls/RDS.1-unknown-1.html");
        await page.Locator("header a").ClickAsync();
        await page.WaitForURLAsync("**/index.html#control-RDS.1");
        await Assertions.Expect(page.Locator("details[id='control-RDS.1']")).ToHaveAttributeAsync("open", "");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_print_leaves_out_what_is_pressed_and_shows_what_is_folded()
    {
        var page = await chromium.OpenAsync(report.Index);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator("nav.sections").IsHiddenAsync());
        Assert.True(await page.Locator("form.filters").IsHiddenAsync());
        await page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(0, await page.Locator("details:not([open])").CountAsync());
        await page.EvaluateAsync("window.dispatchEvent(new Event('afterprint'))");
        Assert.NotEqual(0, await page.Locator("details:not([open])").CountAsync());
        Assert.Equal("%PDF"u8.ToArray(), (await page.PdfAsync(new() { Format = "A4" }))[..4]);
        await page.Context.CloseAsync();
    }

    private static Task<int> VisibleAsync(IPage page) => page.Locator("table.findings tbody tr:not([hidden])").CountAsync();
}
