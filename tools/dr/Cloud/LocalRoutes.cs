using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Xml;
using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.FrontDoor;
using DataReliability.LocalCloud.Iam;

namespace DataReliability.Dr.Cloud;

/// <summary>What only a LocalCloud serves: its pages under <c>/_local/</c>, and Lambda's Invoke without a client for it.</summary>
public sealed class LocalRoutes(Uri endpoint) : IDisposable
{
    // LocalCloud reads who calls which service from the credential scope, and takes any signature.
    private const string Scope =
        "AWS4-HMAC-SHA256 Credential=person/20260101/eu-west-1/lambda/aws4_request, SignedHeaders=host, Signature=0";

    private const string ConnectionCut = "ConnectionCut";

    private readonly HttpClient _http = new() { BaseAddress = endpoint, Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>Puts a fault in force, or carries it out.</summary>
    /// <exception cref="InvalidOperationException">LocalCloud refuses it; the message says why.</exception>
    public async Task InjectAsync(Fault fault, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsJsonAsync("/_local/faults", fault, CloudJson.Default.Fault, cancellationToken);
        await RequireSuccessAsync(answer, $"fault {fault.Kind}", cancellationToken);
    }

    /// <summary>The faults in force, and how often each has struck.</summary>
    public async Task<IReadOnlyList<StruckFault>> FaultsAsync(CancellationToken cancellationToken) =>
        await _http.GetFromJsonAsync("/_local/faults", CloudJson.Default.IReadOnlyListStruckFault, cancellationToken) ?? [];

    /// <summary>Takes all faults back.</summary>
    public async Task ClearFaultsAsync(CancellationToken cancellationToken)
    {
        using var answer = await _http.DeleteAsync("/_local/faults", cancellationToken);
        await RequireSuccessAsync(answer, "clearing the faults", cancellationToken);
    }

    /// <summary>Advances a manual clock, and waits until all that fell due is done.</summary>
    public async Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        using var content = new StringContent($$"""{"advance":"{{XmlConvert.ToString(by)}}"}""");
        using var answer = await _http.PostAsync("/_local/clock", content, cancellationToken);
        await RequireSuccessAsync(answer, "advancing the clock", cancellationToken);
    }

    /// <summary>How often each operation was called, by whom.</summary>
    public async Task<IReadOnlyList<CallTotal>> CallsAsync(CancellationToken cancellationToken)
    {
        var answer = await _http.GetFromJsonAsync("/_local/calls?since=9999-01-01", CloudJson.Default.CallsAnswer, cancellationToken);
        return answer?.Totals ?? [];
    }

    /// <summary>How often an operation took effect: it succeeded, or its caller was killed before the answer came.</summary>
    public async Task<int> EffectsAsync(string service, string action, CancellationToken cancellationToken)
    {
        var answer = await _http.GetFromJsonAsync($"/_local/calls?service={service}&action={action}", CloudJson.Default.CallsAnswer, cancellationToken);
        return answer?.Calls.Count(call => call.ErrorCode is null or ConnectionCut) ?? 0;
    }

    /// <summary>What of its policies each function has used so far.</summary>
    public async Task<IReadOnlyList<GrantUse>> GrantsAsync(CancellationToken cancellationToken)
    {
        var answer = await _http.GetFromJsonAsync("/_local/grants", CloudJson.Default.GrantsAnswer, cancellationToken);
        return answer?.Used ?? [];
    }

    /// <summary>Invokes a function and waits for its answer.</summary>
    /// <returns>What it returned, as JSON.</returns>
    /// <exception cref="FunctionFailedException">It failed, or is throttled.</exception>
    public async Task<string> InvokeAsync(string functionName, string payload, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/2015-03-31/functions/{functionName}/invocations");
        request.Content = new StringContent(payload, Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Authorization", Scope);
        using var answer = await _http.SendAsync(request, cancellationToken);
        var body = await answer.Content.ReadAsStringAsync(cancellationToken);
        return answer.IsSuccessStatusCode && !answer.Headers.Contains("X-Amz-Function-Error")
            ? body
            : throw new FunctionFailedException($"{functionName} answered {(int)answer.StatusCode}: {body}");
    }

    /// <summary>Puts JSON to a page under <c>/_local/</c>.</summary>
    /// <exception cref="InvalidOperationException">LocalCloud refuses it; the message says why.</exception>
    public async Task PutAsync(string page, string json, CancellationToken cancellationToken)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _http.PutAsync($"/_local/{page}", content, cancellationToken);
        await RequireSuccessAsync(answer, page, cancellationToken);
    }

    /// <summary>Any page under <c>/_local/</c>, as JSON; null where it is not served.</summary>
    public async Task<JsonElement?> GetAsync(string page, CancellationToken cancellationToken)
    {
        using var answer = await _http.GetAsync($"/_local/{page}", cancellationToken);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        await RequireSuccessAsync(answer, page, cancellationToken);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
        return document.RootElement.Clone();
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static async Task RequireSuccessAsync(HttpResponseMessage answer, string what, CancellationToken cancellationToken)
    {
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"LocalCloud refuses {what}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellationToken)}");
    }
}
