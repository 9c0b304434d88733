using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Amazon.Runtime;

namespace DataReliability.Inventory.Tests;

/// <summary>Stands where the network would: knows each call by the name that IAM gives it, counts it, and answers from a script.
/// A call that nothing was scripted for fails the test.</summary>
internal sealed class ScriptedAws : HttpMessageHandler
{
    private static readonly Dictionary<string, string> Targets = new(StringComparer.Ordinal)
    {
        ["DynamoDB_20120810"] = "dynamodb",
        ["AmazonDAXV3"] = "dax",
        ["AnyScaleFrontendService"] = "application-autoscaling",
        ["ResourceGroupsTaggingAPI_20170126"] = "tag",
        ["TrentService"] = "kms",
    };

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Func<IReadOnlyDictionary<string, string>, string>> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<IReadOnlyDictionary<string, string>, (HttpStatusCode, string)?>> _failures = new(StringComparer.Ordinal);
    private readonly List<(string Call, IReadOnlyDictionary<string, string> Parameters)> _calls = [];

    /// <summary>Every request, in order of arrival.</summary>
    public IReadOnlyList<(string Call, IReadOnlyDictionary<string, string> Parameters)> Calls
    {
        get
        {
            lock (_lock)
                return [.. _calls];
        }
    }

    public IEnumerable<string> Answered => _answers.Keys;

    public int Count(string call) => Calls.Count(c => c.Call == call);

    public void Answer(string call, Func<IReadOnlyDictionary<string, string>, string> body) => _answers[call] = body;

    /// <summary>Answers with an error as long as <paramref name="when"/> says so.</summary>
    public void Fail(string call, string code, Func<IReadOnlyDictionary<string, string>, bool>? when = null, HttpStatusCode status = HttpStatusCode.BadRequest) =>
        _failures[call] = parameters => when?.Invoke(parameters) == false ? null : (status, code);

    /// <summary>Denies a call, as IAM would.</summary>
    public void Deny(string call, Func<IReadOnlyDictionary<string, string>, bool>? when = null) =>
        Fail(call, call.StartsWith("rds:", StringComparison.Ordinal) ? "AccessDenied" : "AccessDeniedException", when, HttpStatusCode.Forbidden);

    public void Configure(ClientConfig config)
    {
        config.RegionEndpoint = Amazon.RegionEndpoint.EUCentral1;
        config.HttpClientFactory = new Factory(this);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
        var (call, parameters) = Understand(request, body);
        (HttpStatusCode Status, string Code)? failure;
        Func<IReadOnlyDictionary<string, string>, string>? answer;
        lock (_lock)
        {
            _calls.Add((call, parameters));
            failure = _failures.TryGetValue(call, out var fails) ? fails(parameters) : null;
            _answers.TryGetValue(call, out answer);
        }

        if (failure is { } failed)
            return Error(call, failed.Status, failed.Code);
        Assert.True(answer is not null, $"nothing was scripted for {call}");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer(parameters), Encoding.UTF8) };
    }

    private static (string Call, IReadOnlyDictionary<string, string> Parameters) Understand(HttpRequestMessage request, string body)
    {
        if (request.Headers.TryGetValues("X-Amz-Target", out var target))
        {
            var parts = target.Single().Split('.');
            var json = JsonNode.Parse(body)!.AsObject();
            return ($"{Targets[parts[0]]}:{parts[1]}", json.ToDictionary(p => p.Key, p => p.Value?.ToString() ?? "", StringComparer.Ordinal));
        }

        if (request.Method == HttpMethod.Get)
        {
            var name = request.RequestUri!.AbsolutePath == "/resources/" ? "ListProtectedResources" : "ListBackupVaults";
            return ($"backup:{name}", Parameters(request.RequestUri.Query));
        }

        var form = Parameters(body);
        // As AWS does: the service is the one that the request is signed for.
        var service = request.Headers.GetValues("Authorization").Single().Split('/')[3];
        return ($"{service}:{form["Action"]}", form);
    }

    private static Dictionary<string, string> Parameters(string text)
    {
        var parsed = HttpUtility.ParseQueryString(text);
        return parsed.AllKeys.ToDictionary(key => key!, key => parsed[key]!, StringComparer.Ordinal);
    }

    private static HttpResponseMessage Error(string call, HttpStatusCode status, string code)
    {
        var answer = new HttpResponseMessage(status)
        {
            Content = new StringContent(call.Split(':')[0] switch
            {
                "rds" or "sts" => $"<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>because</Message></Error><RequestId>r</RequestId></ErrorResponse>",
                "ec2" => $"<Response><Errors><Error><Code>{code}</Code><Message>because</Message></Error></Errors><RequestID>r</RequestID></Response>",
                _ => $$"""{"__type":"{{code}}","message":"because"}""",
            }),
        };
        if (call.StartsWith("backup:", StringComparison.Ordinal))
            answer.Headers.TryAddWithoutValidation("x-amzn-ErrorType", code);
        return answer;
    }

    private sealed class Factory(ScriptedAws aws) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(aws, disposeHandler: false);

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }
}
