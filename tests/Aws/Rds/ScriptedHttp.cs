using System.Net;
using System.Web;
using Amazon.Runtime;

namespace DataReliability.Aws.Tests.Rds;

/// <summary>Stands where the network would: remembers each request's form and gives the next scripted answer. A request that
/// nothing was scripted for fails the test.</summary>
internal sealed class ScriptedHttp : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage>> _answers = new();

    public List<Dictionary<string, string>> Forms { get; } = [];

    public ScriptedHttp Answers(string body, HttpStatusCode status = HttpStatusCode.OK)
    {
        _answers.Enqueue(() => new HttpResponseMessage(status) { Content = new StringContent(body) });
        return this;
    }

    public ScriptedHttp Fails(string code, HttpStatusCode status = HttpStatusCode.BadRequest) => Answers(
        $"""
        <ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/">
          <Error><Type>Sender</Type><Code>{code}</Code><Message>because</Message></Error>
          <RequestId>r-1</RequestId>
        </ErrorResponse>
        """, status);

    public ScriptedHttp Breaks(Exception how)
    {
        _answers.Enqueue(() => throw how);
        return this;
    }

    public T Configure<T>(T config)
        where T : ClientConfig
    {
        config.RegionEndpoint = Amazon.RegionEndpoint.EUCentral1;
        config.HttpClientFactory = new Factory(this);
        config.MaxErrorRetry = 0;
        return config;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var form = HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken));
        Forms.Add(form.AllKeys.ToDictionary(key => key!, key => form[key]!));
        Assert.True(_answers.Count > 0, $"nothing was scripted for {Forms[^1].GetValueOrDefault("Action")}");
        return _answers.Dequeue()();
    }

    private sealed class Factory(ScriptedHttp http) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(http, disposeHandler: false);

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }
}
