using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Tests;

/// <summary>A LocalCloud over a template of the test's own, with the sample functions.</summary>
internal sealed class TestCloud : IAsyncDisposable
{
    private readonly string _directory;
    private readonly LocalCloudHost? _host;

    private TestCloud(string directory, LocalCloudHost? host, Uri endpoint) => (_directory, _host, Endpoint) = (directory, host, endpoint);

    public LocalCloudHost Host => _host ?? throw new InvalidOperationException("this LocalCloud runs in another process");

    public Uri Endpoint { get; }

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    public string RunDirectory => Path.Combine(_directory, "run");

    public static string SampleFunctions => Path.Combine(Root, "tests", "LambdaHost", "SampleFunctions", "bin",
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug", "net10.0");

    public static string Root
    {
        get
        {
            var directory = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(directory!.FullName, "DataReliability.sln"))) directory = directory.Parent;
            return directory.FullName;
        }
    }

    /// <summary>A function's resource, in YAML.</summary>
    public static string Function(string name, string method, string more = "") => $"""
          {name}:
            Type: AWS::Serverless::Function
            Properties:
              CodeUri: sample/
              Handler: DataReliability.SampleFunctions::DataReliability.SampleFunctions.{method}
              Timeout: 30
        {more}

        """;

    /// <summary>A function that calls whatever API it is told to, and may do all of it, in YAML.</summary>
    public static string Caller => Function("Caller", "Handlers::Call", """
              Policies:
                - Statement:
                    - { Effect: Allow, Action: "*", Resource: "*" }
        """);

    /// <param name="configure">Changes the options; null to leave them.</param>
    public static async Task<TestCloud> StartAsync(
        string resources, double speed = 1, Uri? dynamoDb = null, Func<LocalCloudOptions, LocalCloudOptions>? configure = null)
    {
        var directory = Directory.CreateTempSubdirectory("localcloud-").FullName;
        // Engines run as a user of their own, who must be able to get there.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(directory, (UnixFileMode)0b111_101_101);
        await File.WriteAllTextAsync(Path.Combine(directory, "template.yaml"), "Resources:\n" + resources);
        var options = new LocalCloudOptions
        {
            ProjectDirectory = directory,
            RunDirectory = Path.Combine(directory, "run"),
            Speed = speed,
            DynamoDb = dynamoDb,
            BuildOutput = (_, _) => SampleFunctions,
        };
        var host = await LocalCloudHost.StartAsync(configure?.Invoke(options) ?? options, null);
        return new TestCloud(directory, host, host.Endpoint);
    }

    /// <summary>A LocalCloud that runs in another process, on the folder run of a directory; disposing this leaves it alone.</summary>
    public static TestCloud At(string directory, Uri endpoint) => new(directory, null, endpoint);

    public async Task<(int Status, string Body, bool IsError)> InvokeAsync(string function, string payload, string type = "RequestResponse")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Endpoint, $"/2015-03-31/functions/{function}/invocations"));
        Sign(request, "lambda");
        request.Headers.Add("X-Amz-Invocation-Type", type);
        request.Content = new StringContent(payload, Encoding.UTF8, "application/json");
        using var response = await Http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Contains("X-Amz-Function-Error"));
    }

    public Task<(int Status, string Body)> QueryAsync(string service, params (string Name, string Value)[] form) => QueryAsAsync("PERSON", service, form);

    /// <summary>A call as the holder of an access key makes it.</summary>
    public async Task<(int Status, string Body)> QueryAsAsync(string accessKey, string service, params (string Name, string Value)[] form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint);
        Sign(request, service, accessKey);
        request.Content = new FormUrlEncodedContent(form.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal));
        using var response = await Http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A call of a service that tells operations by method and path.</summary>
    public async Task<(int Status, JsonNode Body)> RestAsync(HttpMethod method, string service, string path, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Endpoint, path));
        Sign(request, service);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await Http.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    public Task<(int Status, JsonNode Body)> JsonAsync(string service, string target, JsonObject body) => JsonAsAsync("PERSON", service, target, body);

    /// <summary>A call as the holder of an access key makes it.</summary>
    public async Task<(int Status, JsonNode Body)> JsonAsAsync(string accessKey, string service, string target, JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint);
        Sign(request, service, accessKey);
        request.Headers.Add("X-Amz-Target", target);
        request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.1");
        using var response = await Http.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    public async Task<JsonNode> LocalAsync(string path) => (await Http.GetFromJsonAsync<JsonNode>(new Uri(Endpoint, "/_local/" + path)))!;

    public async Task<(int Status, string Body)> PostLocalAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(new Uri(Endpoint, "/_local/" + path), content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Asks until the answer is the wanted one; gives up after 30 s.</summary>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> wanted)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await ask();
            if (wanted(answer) || attempt == 600) return answer;
            await Task.Delay(50);
        }
    }

    /// <summary>What a function has printed, once it holds a text.</summary>
    public Task<string> LogAsync(string function, string text) => UntilAsync(async () =>
    {
        var path = Path.Combine(RunDirectory, "logs", function + ".log");
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync();
    }, log => log.Contains(text, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_host is null) return;
        await _host.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private static void Sign(HttpRequestMessage request, string service, string accessKey = "PERSON")
    {
        request.Headers.TryAddWithoutValidation("X-Amz-Date", "20260101T000000Z");
        request.Headers.TryAddWithoutValidation("Authorization",
            $"AWS4-HMAC-SHA256 Credential={accessKey}/20260101/eu-west-1/{service}/aws4_request, SignedHeaders=host;x-amz-date, Signature=0");
    }
}
