using System.Text;
using DataReliability.LocalCloud.HttpApi;

namespace DataReliability.LocalCloud.Tests.HttpApi;

public class HttpApiTests
{
    private static readonly string Template = "  Pages: { Type: AWS::Serverless::HttpApi, Properties: { Auth: { DefaultAuthorizer: AWS_IAM, EnableIamAuthorizer: true } } }\n" + TestCloud.Function("Web", "Handlers::Nothing", """
              Events:
                Open: { Type: HttpApi, Properties: { ApiId: !Ref Pages, Method: GET, Path: "/pages/{id}", Auth: { Authorizer: NONE } } }
                Closed: { Type: HttpApi, Properties: { ApiId: !Ref Pages, Method: POST, Path: "/pages/{id}" } }

        """);

    [Fact]
    public async Task An_open_route_reaches_its_function_and_another_needs_a_signature()
    {
        await using var cloud = await TestCloud.StartAsync(Template);
        var url = new Uri(cloud.Host.Endpoint, "/_local/http/Pages/pages/a%20b?q=1");
        using var open = await cloud.Http.GetAsync(url, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)open.StatusCode);
        var log = await cloud.LogAsync("Web", "REPORT");
        Assert.Contains("\"routeKey\":\"GET /pages/{id}\"", log, StringComparison.Ordinal);
        Assert.Contains("\"pathParameters\":{\"id\":\"a b\"}", log, StringComparison.Ordinal);
        Assert.Contains("\"rawQueryString\":\"q=1\"", log, StringComparison.Ordinal);
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var refused = await cloud.Http.PostAsync(url, content, TestContext.Current.CancellationToken);
        Assert.Equal(403, (int)refused.StatusCode);
        using var signed = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        signed.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=PERSON/20260101/eu-west-1/execute-api/aws4_request, SignedHeaders=host, Signature=0");
        using var admitted = await cloud.Http.SendAsync(signed, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)admitted.StatusCode);
        using var unknown = await cloud.Http.GetAsync(new Uri(cloud.Host.Endpoint, "/_local/http/Pages/nothing"), TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)unknown.StatusCode);
    }

    [Theory]
    [InlineData("/a/{id}", "/a/1", true)]
    [InlineData("/a/{id}", "/a/1/2", false)]
    [InlineData("/a/{proxy+}", "/a/1/2", true)]
    [InlineData("/a/{proxy+}", "/a", false)]
    [InlineData("$default", "/whatever", true)]
    [InlineData("/a", "/b", false)]
    public void A_route_takes_what_its_path_says(string route, string path, bool taken) =>
        Assert.Equal(taken, new HttpRoute("api", "GET", route, "f", NeedsIam: false).Match("GET", path) is not null);
}
