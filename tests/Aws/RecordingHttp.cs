using System.Net;
using Amazon.Runtime;

namespace DataReliability.Aws.Tests;

/// <summary>Stands where the network would: remembers each request's body and gives one answer.</summary>
internal sealed class RecordingHttp(string answer) : HttpMessageHandler
{
    public List<string> Bodies { get; } = [];

    public T Configure<T>(T config)
        where T : ClientConfig
    {
        config.RegionEndpoint = Amazon.RegionEndpoint.EUCentral1;
        config.HttpClientFactory = new Factory(this);
        return config;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer) };
    }

    private sealed class Factory(RecordingHttp http) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(http, disposeHandler: false);

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }
}
