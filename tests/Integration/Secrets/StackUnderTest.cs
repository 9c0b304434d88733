using System.Text;
using DataReliability.LocalCloud;
using DataReliability.LocalCloud.Engines;

namespace DataReliability.Integration.Tests.Secrets;

/// <summary>The template's functions behind a LocalCloud, at the level Debug, under a policy of the test's own.</summary>
internal sealed class StackUnderTest : IAsyncDisposable
{
    public const string Region = "eu-west-1";
    public const string Name = "data-reliability";

    private readonly string _directory;
    private readonly HttpClient _http;

    private StackUnderTest(string directory, LocalCloudHost host)
    {
        _directory = directory;
        Host = host;
        _http = new HttpClient { BaseAddress = host.Endpoint, Timeout = TimeSpan.FromMinutes(5) };
    }

    public LocalCloudHost Host { get; }

    /// <summary>Brings it up; null where an engine is missing.</summary>
    public static async Task<(StackUnderTest? Stack, string? Unavailable)> StartAsync(string policy)
    {
        var directory = Directory.CreateTempSubdirectory("data-reliability-secrets-").FullName;
        // Engines may run as a user of their own, who must be able to get there.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(directory, (UnixFileMode)0b111_101_101);
        var package = Path.Combine(directory, "package");
        Copy(Built("functions/SnapshotValidation"), package);
        await File.WriteAllTextAsync(Path.Combine(package, "reliability.json"), policy);
        var files = Path.Combine(directory, "cloud");
        var options = new LocalCloudOptions
        {
            ProjectDirectory = Root,
            RunDirectory = files,
            Speed = 60,
            Region = Region,
            StackName = Name,
            BuildOutput = (code, assembly) => assembly.EndsWith("SnapshotValidation", StringComparison.Ordinal) ? package : Built(code),
            MayBreakRules = true,
            ParameterOverrides = new Dictionary<string, string>
            {
                ["RestoresEnabled"] = "true",
                ["LogLevel"] = "Debug",
                ["DatabaseTls"] = "verify-full",
                ["DatabaseCaBundle"] = Path.Combine(files, "rds", "ca.pem"),
                ["LeaseSeconds"] = "20",
                ["PollSeconds"] = "1",
                ["RepublishAfterSeconds"] = "5",
            },
        };
        try
        {
            return (new StackUnderTest(directory, await LocalCloudHost.StartAsync(options, progress: null)), null);
        }
        catch (EngineUnavailableException e)
        {
            Directory.Delete(directory, recursive: true);
            return (null, e.Message);
        }
    }

    /// <summary>Invokes a function; its answer, or its error.</summary>
    public async Task<string> InvokeAsync(string function, string payload)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/2015-03-31/functions/{function}/invocations");
        request.Content = new StringContent(payload, Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation(
            "Authorization", "AWS4-HMAC-SHA256 Credential=person/20260101/eu-west-1/lambda/aws4_request, SignedHeaders=host, Signature=0");
        using var answer = await _http.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>A page of LocalCloud's own, such as <c>messages</c>.</summary>
    public Task<string> LocalAsync(string page) => _http.GetStringAsync(new Uri($"/_local/{page}", UriKind.Relative));

    /// <summary>All that the functions have printed, by function.</summary>
    public IReadOnlyDictionary<string, string> Logs() => Directory.EnumerateFiles(Path.Combine(_directory, "cloud", "logs"), "*.log")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), Read);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Host.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "template.yaml")))
                folder = folder.Parent;
            return folder.FullName;
        }
    }

    private static string Built(string project) => Path.Combine(Root, project, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
