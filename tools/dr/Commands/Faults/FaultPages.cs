using System.Net.Http.Json;
using System.Text.Json;
using DataReliability.Dr.Cloud;
using DataReliability.LocalCloud.Faults;

namespace DataReliability.Dr.Commands.Faults;

/// <summary><c>/_local/faults</c> of a LocalCloud, for people: what it refuses comes with its reason.</summary>
internal sealed class FaultPages(Uri endpoint) : IDisposable
{
    private const string Page = "/_local/faults";
    private readonly HttpClient _http = new() { BaseAddress = endpoint, Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>All faults, as LocalCloud tells them.</summary>
    public Task<JsonElement> ListAsync(CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(Page, UriKind.Relative)), cancellationToken);

    /// <summary>Injects a fault; answers it with its id.</summary>
    public Task<JsonElement> InjectAsync(Fault fault, CancellationToken cancellationToken) => SendAsync(
        new HttpRequestMessage(HttpMethod.Post, new Uri(Page, UriKind.Relative)) { Content = JsonContent.Create(fault, CloudJson.Default.Fault) }, cancellationToken);

    /// <summary>Clears a fault.</summary>
    /// <param name="id">Null for all.</param>
    public Task ClearAsync(string? id, CancellationToken cancellationToken) => SendAsync(
        new HttpRequestMessage(HttpMethod.Delete, new Uri(id is null ? Page : $"{Page}/{Uri.EscapeDataString(id)}", UriKind.Relative)), cancellationToken);

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            try
            {
                using var answer = await _http.SendAsync(request, cancellationToken);
                var body = await answer.Content.ReadAsStringAsync(cancellationToken);
                using var document = JsonDocument.Parse(body.Length == 0 ? "{}" : body);
                return answer.IsSuccessStatusCode ? document.RootElement.Clone()
                    : throw new FaultRefusedException(document.RootElement.TryGetProperty("error", out var reason) ? reason.ToString() : body);
            }
            catch (HttpRequestException e)
            {
                throw new EnvironmentException($"nothing answers at {_http.BaseAddress}: {e.Message}", e);
            }
            catch (JsonException e)
            {
                throw new EnvironmentException($"what answers at {_http.BaseAddress} is no LocalCloud", e);
            }
        }
    }
}
