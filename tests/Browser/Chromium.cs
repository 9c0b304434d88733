using System.ComponentModel;
using System.Reflection;
using Microsoft.Playwright;

namespace DataReliability.Browser.Tests;

/// <summary>The machine's Chromium, driven by Playwright; without one, says what is missing.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Generous: CI's machine does much else at the same time.</summary>
    private const float TimeoutMilliseconds = 300_000;

    private readonly string _home = Directory.CreateTempSubdirectory("chromium-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why no page can be opened; null when one can.</summary>
    public string? Unavailable { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var chromium = OnPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
        var node = OnPath("node", "nodejs");
        var package = typeof(Chromium).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "PlaywrightPackage").Value;
        if (chromium is null || node is null)
        {
            Unavailable = $"{(chromium is null ? "Chromium (apt-get install chromium)" : "Node.js")} is not installed, so no page was opened";
            return;
        }

        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", package);
        Environment.SetEnvironmentVariable("PLAYWRIGHT_NODEJS_PATH", node);
        try
        {
            _playwright = await Playwright.CreateAsync();
            Assertions.SetDefaultExpectTimeout(TimeoutMilliseconds);
            _browser = await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = chromium,
                Headless = true,
                Timeout = TimeoutMilliseconds,

                // Containers lack what the sandbox and shared memory need, and only pages of our own are opened.
                Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
                Env = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["HOME"] = _home,
                    ["XDG_CONFIG_HOME"] = _home,
                    ["XDG_CACHE_HOME"] = _home,
                    ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "",
                },
            });
        }
        catch (Exception exception) when (exception is PlaywrightException or TimeoutException or IOException or Win32Exception)
        {
            Unavailable = $"{chromium} could not be started: {exception.Message}";
        }
    }

    /// <summary>Opens a window of its own; skips the test when there is no browser.</summary>
    public async Task<IPage> OpenAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(_browser is null, Unavailable ?? "no browser");
        var context = await _browser!.NewContextAsync(options ?? new());
        context.SetDefaultTimeout(TimeoutMilliseconds);
        context.SetDefaultNavigationTimeout(TimeoutMilliseconds);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        try
        {
            Directory.Delete(_home, recursive: true);
        }
        catch (IOException)
        {
            // A helper of the browser may still write its last file: the directory is temporary.
        }
    }

    private static string? OnPath(params string[] names) =>
        (from name in names
         from directory in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         let path = Path.Combine(directory, name)
         where File.Exists(path)
         select path).FirstOrDefault();
}
