namespace DataReliability.StandIns.Clients.Tests;

/// <summary>A request as it left the SDK's pipeline.</summary>
public sealed record RecordedRequest(HttpMethod Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The form's parameters, decoded; empty for a JSON body.</summary>
    public IReadOnlyDictionary<string, string> Form => Body.Split('&')
        .Select(p => p.Split('=', 2))
        .Where(p => p.Length == 2)
        .ToDictionary(p => Uri.UnescapeDataString(p[0]), p => Uri.UnescapeDataString(p[1]), StringComparer.Ordinal);
}
