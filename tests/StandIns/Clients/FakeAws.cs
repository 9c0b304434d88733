using System.Net;
using System.Text;
using Amazon.Runtime;

namespace DataReliability.StandIns.Clients.Tests;

/// <summary>
/// Stands where the network would: records every request and answers with the next scripted answer. A request that
/// nothing was scripted for fails the test.
/// </summary>
public sealed class FakeAws : HttpMessageHandler
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = new();

    private readonly List<RecordedRequest> _requests = [];

    public IReadOnlyList<RecordedRequest> Requests => _requests;

    public RecordedRequest Request => Assert.Single(_requests);

    public FakeAws Answers(string body, int status = 200, params (string Name, string Value)[] headers)
    {
        _answers.Enqueue(_ =>
        {
            var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8) };
            foreach (var (name, value) in headers)
                answer.Headers.TryAddWithoutValidation(name, value);
            return Task.FromResult(answer);
        });
        return this;
    }

    /// <summary>Answers as the Query protocol does on an error.</summary>
    public FakeAws Fails(string code, int status = 400, string message = "no") => Answers(
        $"""
        <ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/">
          <Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error>
          <RequestId>req-1</RequestId>
        </ErrorResponse>
        """, status);

    /// <summary>Never answers: waits until the caller gives up.</summary>
    public FakeAws Hangs()
    {
        _answers.Enqueue(async cancel =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            throw new InvalidOperationException("An infinite wait ended.");
        });
        return this;
    }

    public T Configure<T>(T config) where T : ClientConfig
    {
        config.RegionEndpoint ??= Amazon.RegionEndpoint.EUWest1;
        config.HttpClientFactory = new Factory(this);
        return config;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase);
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
        _requests.Add(new RecordedRequest(request.Method, request.RequestUri!, headers, body));
        Assert.True(_answers.Count > 0, $"Nothing was scripted for request {_requests.Count}.");
        return await _answers.Dequeue()(cancellationToken);
    }

    private sealed class Factory(FakeAws aws) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig)
        {
            var client = new HttpClient(aws, disposeHandler: false);
            if (clientConfig.Timeout is { } timeout)
                client.Timeout = timeout;
            return client;
        }

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }
}
