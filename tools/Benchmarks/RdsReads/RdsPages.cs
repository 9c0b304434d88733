using System.Buffers;
using System.Globalization;
using System.Text;

namespace DataReliability.Benchmarks.RdsReads;

/// <summary>RDS's Query API over HTTP, no more than this needs, so that the server is measured and not a client.</summary>
internal sealed class RdsPages(Uri endpoint) : IDisposable
{
    private const string Scope = "AWS4-HMAC-SHA256 Credential=person/20260101/eu-west-1/rds/aws4_request, SignedHeaders=host, Signature=0";

    private readonly HttpClient _http = new() { BaseAddress = endpoint, Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Creates an instance of an engine that LocalCloud keeps as metadata only.</summary>
    public Task CreateAsync(int number, CancellationToken cancellationToken) => SendAsync(
        new Dictionary<string, string>
        {
            ["Action"] = "CreateDBInstance",
            ["DBInstanceIdentifier"] = string.Create(CultureInfo.InvariantCulture, $"db-{number:D5}"),
            ["DBInstanceClass"] = "db.t4g.small",
            ["Engine"] = "mysql",
            ["AllocatedStorage"] = "20",
            ["MasterUsername"] = "admin",
            ["MasterUserPassword"] = "benchmark-only",
        },
        cancellationToken);

    /// <summary>Reads all pages, each by the Marker of the one before, and answers how many there were.</summary>
    public async Task<int> ReadAllAsync(CancellationToken cancellationToken)
    {
        var pages = 0;
        string? marker = null;
        do
        {
            var form = new Dictionary<string, string> { ["Action"] = "DescribeDBInstances", ["MaxRecords"] = "100" };
            if (marker is not null)
                form["Marker"] = marker;
            marker = await SendAsync(form, cancellationToken);
            pages++;
        }
        while (marker is not null);

        return pages;
    }

    public void Dispose() => _http.Dispose();

    // Pages are not made into text: that would measure the reader.
    private static string? MarkerOf(ReadOnlySpan<byte> xml)
    {
        var start = xml.IndexOf("<Marker>"u8);
        if (start < 0) return null;
        var rest = xml[(start + "<Marker>"u8.Length)..];
        return Encoding.UTF8.GetString(rest[..rest.IndexOf("</Marker>"u8)]);
    }

    /// <summary>Calls; answers the marker of the next page, null for none.</summary>
    private async Task<string?> SendAsync(Dictionary<string, string> form, CancellationToken cancellationToken)
    {
        form["Version"] = "2014-10-31";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new FormUrlEncodedContent(form) };
        request.Headers.TryAddWithoutValidation("Authorization", Scope);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{form["Action"]} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
        var buffer = ArrayPool<byte>.Shared.Rent((int)(response.Content.Headers.ContentLength ?? 0));
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            var length = await body.ReadAtLeastAsync(buffer, (int)response.Content.Headers.ContentLength!.Value, throwOnEndOfStream: false, cancellationToken);
            return MarkerOf(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
