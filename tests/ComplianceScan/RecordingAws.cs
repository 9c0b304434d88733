using System.Net;
using Amazon.Runtime;

namespace DataReliability.ComplianceScan.Tests;

/// <summary>Stands where the network would: remembers what is put into S3 and what SNS is told, in order.</summary>
internal sealed class RecordingAws : HttpMessageHandler
{
    private const string Published =
        """<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>m-1</MessageId></PublishResult></PublishResponse>""";

    public List<(string Path, string ContentType, string Body)> Files { get; } = [];

    public List<string> Messages { get; } = [];

    public T Configure<T>(T config)
        where T : ClientConfig
    {
        config.RegionEndpoint = Amazon.RegionEndpoint.EUWest1;
        config.HttpClientFactory = new Factory(this);
        return config;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        if (request.RequestUri!.Host.Contains("sns", StringComparison.Ordinal))
        {
            Messages.Add(body);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Published) };
        }

        Assert.Equal(HttpMethod.Put, request.Method);
        Files.Add((request.RequestUri.Host + request.RequestUri.AbsolutePath, request.Content.Headers.ContentType!.ToString(), body));
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("") };
    }

    private sealed class Factory(RecordingAws aws) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(aws, disposeHandler: false);

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }
}
