using System.Globalization;
using System.Net.Http.Headers;

namespace DataReliability.LambdaHost;

/// <summary>A client of the Lambda Runtime API.</summary>
internal sealed class RuntimeApiClient(string api) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri($"http://{api}/2018-06-01/runtime/"), Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Waits for the next invocation.</summary>
    public async Task<Invocation> NextAsync()
    {
        using var response = await _http.GetAsync(new Uri("invocation/next", UriKind.Relative));
        response.EnsureSuccessStatusCode();
        return new Invocation(
            Header(response, "Lambda-Runtime-Aws-Request-Id") ?? throw new InvalidOperationException("the Runtime API sent no request id"),
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(Header(response, "Lambda-Runtime-Deadline-Ms") ?? "0", CultureInfo.InvariantCulture)),
            Header(response, "Lambda-Runtime-Invoked-Function-Arn") ?? "",
            Header(response, "Lambda-Runtime-Trace-Id"),
            await response.Content.ReadAsByteArrayAsync(),
            Header(response, HostTime.StandingHeader) is { } at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : null,
            TimeSpan.FromMilliseconds(double.Parse(Header(response, HostTime.OffsetHeader) ?? "0", CultureInfo.InvariantCulture)));
    }

    public Task RespondAsync(string requestId, byte[] payload) => PostAsync($"invocation/{requestId}/response", payload, null);

    public Task FailAsync(string requestId, Exception exception) => PostAsync($"invocation/{requestId}/error", ErrorJson.Write(exception), exception);

    public Task FailInitAsync(Exception exception) => PostAsync("init/error", ErrorJson.Write(exception), exception);

    public void Dispose() => _http.Dispose();

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private async Task PostAsync(string path, byte[] body, Exception? error)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (error is not null) content.Headers.Add("Lambda-Runtime-Function-Error-Type", ErrorJson.TypeOf(error));
        using var response = await _http.PostAsync(new Uri(path, UriKind.Relative), content);
    }
}
