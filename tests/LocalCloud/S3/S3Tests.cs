using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DataReliability.LocalCloud.Tests.S3;

public class S3Tests
{
    private static async Task<(int Status, string Body, HttpResponseMessage Response)> SendAsync(
        TestCloud cloud, HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(cloud.Host.Endpoint, path));
        if (body is not null) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=PERSON/20260101/eu-west-1/s3/aws4_request, SignedHeaders=host, Signature=0");
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value)) request.Content!.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await cloud.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response);
    }

    private static async Task<TestCloud> WithBucketAsync(params (string Name, string Value)[] headers)
    {
        var cloud = await TestCloud.StartAsync("  News: { Type: AWS::SNS::Topic }\n");
        Assert.Equal(200, (await SendAsync(cloud, HttpMethod.Put, "/box", null, headers)).Status);
        return cloud;
    }

    [Fact]
    public async Task An_object_comes_back_whole_in_part_and_under_conditions()
    {
        await using var cloud = await WithBucketAsync();
        var put = await SendAsync(cloud, HttpMethod.Put, "/box/a/b%20c", "hello world", ("x-amz-meta-colour", "red"), ("Content-Type", "text/plain"));
        var tag = put.Response.Headers.ETag!.Tag;
        Assert.Equal("\"5eb63bbbe01eeed093cb22bb8f5acdc3\"", tag);
        var whole = await SendAsync(cloud, HttpMethod.Get, "/box/a/b%20c");
        Assert.Equal(("hello world", "red"), (whole.Body, whole.Response.Headers.GetValues("x-amz-meta-colour").Single()));
        var part = await SendAsync(cloud, HttpMethod.Get, "/box/a/b%20c", null, ("Range", "bytes=6-"));
        Assert.Equal((206, "world"), (part.Status, part.Body));
        Assert.Equal(416, (await SendAsync(cloud, HttpMethod.Get, "/box/a/b%20c", null, ("Range", "bytes=50-60"))).Status);
        Assert.Equal(304, (await SendAsync(cloud, HttpMethod.Get, "/box/a/b%20c", null, ("If-None-Match", tag))).Status);
        Assert.Equal(412, (await SendAsync(cloud, HttpMethod.Put, "/box/a/b%20c", "other", ("If-None-Match", "*"))).Status);
        Assert.Contains("<Code>NoSuchKey</Code>", (await SendAsync(cloud, HttpMethod.Get, "/box/nothing")).Body, StringComparison.Ordinal);
        Assert.Contains("<Code>BadDigest</Code>", (await SendAsync(cloud, HttpMethod.Put, "/box/x", "hello", ("Content-MD5", "AAAAAAAAAAAAAAAAAAAAAA=="))).Body, StringComparison.Ordinal);
        Assert.Contains("<Code>NotImplemented</Code>", (await SendAsync(cloud, HttpMethod.Get, "/box?cors")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x-amz-checksum-crc32", "DUoRhQ==")]
    [InlineData("x-amz-checksum-crc32c", "yZRlqg==")]
    [InlineData("x-amz-checksum-crc64nvme", "jSnVw/bqjr4=")]
    [InlineData("x-amz-checksum-sha256", "uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek=")]
    public async Task Chunks_with_trailers_are_put_together_and_their_checksums_checked(string name, string checksum)
    {
        await using var cloud = await WithBucketAsync();
        static string Chunked(string name, string checksum) => $"6\r\nhello \r\n5\r\nworld\r\n0\r\n{name}:{checksum}\r\n\r\n";
        var headers = new[] { ("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER"), ("x-amz-decoded-content-length", "11"), ("Content-Encoding", "aws-chunked"), ("x-amz-trailer", name) };
        Assert.Equal(200, (await SendAsync(cloud, HttpMethod.Put, "/box/k", Chunked(name, checksum), headers)).Status);
        var got = await SendAsync(cloud, HttpMethod.Get, "/box/k", null, ("x-amz-checksum-mode", "ENABLED"));
        Assert.Equal(("hello world", checksum), (got.Body, got.Response.Headers.GetValues(name).Single()));
        Assert.Contains("<Code>BadDigest</Code>", (await SendAsync(cloud, HttpMethod.Put, "/box/k", Chunked(name, "AAAAAA=="), headers)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_stay_until_they_are_deleted_and_what_is_retained_stays_longer()
    {
        await using var cloud = await WithBucketAsync(("x-amz-bucket-object-lock-enabled", "true"));
        var first = (await SendAsync(cloud, HttpMethod.Put, "/box/k", "one", ("x-amz-object-lock-mode", "COMPLIANCE"), ("x-amz-object-lock-retain-until-date", "2999-01-01T00:00:00Z"))).Response.Headers.GetValues("x-amz-version-id").Single();
        var second = (await SendAsync(cloud, HttpMethod.Put, "/box/k", "two")).Response.Headers.GetValues("x-amz-version-id").Single();
        Assert.Equal(204, (await SendAsync(cloud, HttpMethod.Delete, "/box/k")).Status);
        Assert.Equal(404, (await SendAsync(cloud, HttpMethod.Get, "/box/k")).Status);
        Assert.Equal("one", (await SendAsync(cloud, HttpMethod.Get, $"/box/k?versionId={first}")).Body);
        var (_, listed, _) = await SendAsync(cloud, HttpMethod.Get, "/box?versions");
        Assert.Equal((2, 1), (listed.Split("<Version>").Length - 1, listed.Split("<DeleteMarker>").Length - 1));
        Assert.Equal(403, (await SendAsync(cloud, HttpMethod.Delete, $"/box/k?versionId={first}")).Status);
        Assert.Equal(204, (await SendAsync(cloud, HttpMethod.Delete, $"/box/k?versionId={second}")).Status);
        Assert.Equal(409, (await SendAsync(cloud, HttpMethod.Delete, "/box")).Status);
    }

    [Fact]
    public async Task Listing_rolls_up_prefixes_and_goes_page_by_page()
    {
        await using var cloud = await WithBucketAsync();
        foreach (var key in new[] { "a/1", "a/2", "b/1", "c", "d" }) await SendAsync(cloud, HttpMethod.Put, "/box/" + key, key);
        var (_, page, _) = await SendAsync(cloud, HttpMethod.Get, "/box?list-type=2&delimiter=/&max-keys=3");
        Assert.Equal((2, 1), (page.Split("<CommonPrefixes>").Length - 1, page.Split("<Contents>").Length - 1));
        var token = Uri.EscapeDataString(page.Split("<NextContinuationToken>")[1].Split('<')[0]);
        var (_, rest, _) = await SendAsync(cloud, HttpMethod.Get, $"/box?list-type=2&delimiter=/&max-keys=3&continuation-token={token}");
        Assert.Contains("<Key>d</Key>", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("NextContinuationToken", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_presigned_url_works_until_it_expires_and_for_what_it_was_signed_for()
    {
        await using var cloud = await WithBucketAsync();
        await SendAsync(cloud, HttpMethod.Put, "/box/k", "data");
        async Task<int> GetAsync(string url)
        {
            using var response = await cloud.Http.GetAsync(new Uri(url), TestContext.Current.CancellationToken);
            return (int)response.StatusCode;
        }

        var now = cloud.Host.Clock.Now;
        Assert.Equal(200, await GetAsync(Presign(cloud.Host.Endpoint, "/box/k", now, 60)));
        Assert.Equal(403, await GetAsync(Presign(cloud.Host.Endpoint, "/box/k", now.AddMinutes(-10), 60)));
        Assert.Equal(403, await GetAsync(Presign(cloud.Host.Endpoint, "/box/k", now, 60).Replace("/box/k", "/box/l", StringComparison.Ordinal)));
    }

    private static string Presign(Uri endpoint, string path, DateTimeOffset at, int seconds)
    {
        var stamp = at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{stamp[..8]}/eu-west-1/s3/aws4_request";
        var query = $"X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={Uri.EscapeDataString("person/" + scope)}&X-Amz-Date={stamp}&X-Amz-Expires={seconds.ToString(CultureInfo.InvariantCulture)}&X-Amz-SignedHeaders=host";
        var canonical = $"GET\n{path}\n{query}\nhost:{endpoint.Authority}\n\nhost\nUNSIGNED-PAYLOAD";
        var text = $"AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = Encoding.UTF8.GetBytes("AWS4person");
        foreach (var part in scope.Split('/')) key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        return $"{new Uri(endpoint, path)}?{query}&X-Amz-Signature={Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)))}";
    }
}
