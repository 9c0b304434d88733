using GeneratedOidc = Generated.SSOOIDC;
using GeneratedSso = Generated.SSO;
using RealOidc = Amazon.SSOOIDC;
using RealSso = Amazon.SSO;

namespace DataReliability.StandIns.Clients.Tests;

/// <summary>REST-JSON: a generated client and the real one of the same service send the same requests and read the same answers.</summary>
public sealed class RestJsonWireTests : SideBySide
{
    private readonly GeneratedOidc.AmazonSSOOIDCClient _ourOidc;
    private readonly RealOidc.AmazonSSOOIDCClient _theirOidc;
    private readonly GeneratedSso.AmazonSSOClient _ourSso;
    private readonly RealSso.AmazonSSOClient _theirSso;

    public RestJsonWireTests()
    {
        _ourOidc = new("key", "secret", Ours.Configure(new GeneratedOidc.AmazonSSOOIDCConfig { MaxErrorRetry = 0 }));
        _theirOidc = new("key", "secret", Theirs.Configure(new RealOidc.AmazonSSOOIDCConfig { MaxErrorRetry = 0 }));
        _ourSso = new("key", "secret", Ours.Configure(new GeneratedSso.AmazonSSOConfig { MaxErrorRetry = 0 }));
        _theirSso = new("key", "secret", Theirs.Configure(new RealSso.AmazonSSOConfig { MaxErrorRetry = 0 }));
    }

    protected override void Dispose(bool disposing)
    {
        _ourOidc.Dispose();
        _theirOidc.Dispose();
        _ourSso.Dispose();
        _theirSso.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>The real client doesn't sign these; generated ones always sign.</summary>
    private void AssertSameUnsignedRequest()
    {
        Assert.Equal((Theirs.Request.Method, Theirs.Request.Uri, Theirs.Request.Body), (Ours.Request.Method, Ours.Request.Uri, Ours.Request.Body));
        foreach (var same in new[] { "Content-Type", "Content-Length", "x-amz-api-version", "x-amz-sso_bearer_token" })
            Assert.Equal(Theirs.Request.Headers.GetValueOrDefault(same), Ours.Request.Headers.GetValueOrDefault(same));
    }

    [Fact]
    public async Task A_signed_call_with_a_body_and_a_fixed_query_is_the_same()
    {
        Answer("""{"accessToken":"a","expiresIn":3600,"scope":["s"],"awsAdditionalDetails":{"identityContext":"i"},"later":[1]}""");

        var theirs = await _theirOidc.CreateTokenWithIAMAsync(new RealOidc.Model.CreateTokenWithIAMRequest
        {
            ClientId = "arn:aws:sso::111122223333:application/é",
            GrantType = "authorization_code",
            Code = "<c&d>",
            Scope = ["one", "two"],
        });
        var ours = await _ourOidc.CreateTokenWithIAMAsync(new GeneratedOidc.Model.CreateTokenWithIAMRequest
        {
            ClientId = "arn:aws:sso::111122223333:application/é",
            GrantType = "authorization_code",
            Code = "<c&d>",
            Scope = ["one", "two"],
        });

        AssertSameRequest();
        AssertSame(theirs, ours);
        Assert.Equal((3600, "i"), (ours.ExpiresIn, ours.AwsAdditionalDetails.IdentityContext));
    }

    [Fact]
    public async Task Members_in_the_query_string_and_in_headers_are_the_same()
    {
        Answer("""{"nextToken":"n","roleList":[{"roleName":"r","accountId":"1"}]}""");

        var theirs = await _theirSso.ListAccountRolesAsync(new RealSso.Model.ListAccountRolesRequest
        {
            AccessToken = "token-1",
            AccountId = "a b&c=d/é+*",
            MaxResults = 7,
            NextToken = "",
        });
        var ours = await _ourSso.ListAccountRolesAsync(new GeneratedSso.Model.ListAccountRolesRequest
        {
            AccessToken = "token-1",
            AccountId = "a b&c=d/é+*",
            MaxResults = 7,
            NextToken = "",
        });

        AssertSameUnsignedRequest();
        AssertSame(theirs, ours);
        Assert.Equal("GET", Ours.Request.Method.Method);
        Assert.Contains("max_result=7", Ours.Request.Uri.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_with_nothing_but_headers_and_no_answer_is_the_same()
    {
        Answer("");

        var theirs = await _theirSso.LogoutAsync(new RealSso.Model.LogoutRequest { AccessToken = "token-1" });
        var ours = await _ourSso.LogoutAsync(new GeneratedSso.Model.LogoutRequest { AccessToken = "token-1" });

        AssertSameUnsignedRequest();
        AssertSame(theirs, ours);
    }

    [Fact]
    public async Task Pages_are_followed_the_same()
    {
        Answer("""{"nextToken":"n","accountList":[{"accountId":"1"}]}""");
        Answer("""{"accountList":[{"accountId":"2","accountName":"two"}]}""");

        var theirs = new List<string>();
        await foreach (var account in _theirSso.Paginators.ListAccounts(new RealSso.Model.ListAccountsRequest { AccessToken = "t" }).AccountList)
            theirs.Add(account.AccountId);
        var ours = new List<string>();
        await foreach (var account in _ourSso.Paginators.ListAccounts(new GeneratedSso.Model.ListAccountsRequest { AccessToken = "t" }).AccountList)
            ours.Add(account.AccountId);

        Assert.Equal(["1", "2"], ours);
        Assert.Equal(theirs, ours);
        Assert.Equal(Theirs.Requests.Select(r => r.Uri), Ours.Requests.Select(r => r.Uri));
    }

    [Theory]
    [InlineData("UnauthorizedException", 401)]
    [InlineData("com.amazonaws.sso#TooManyRequestsException", 429)]
    [InlineData("AccessDeniedException", 403)]
    public async Task An_error_is_the_same(string type, int status)
    {
        Answer($$"""{"__type":"{{type}}","message":"no"}""", status);

        await AssertSameError(
            () => _theirSso.ListAccountsAsync(new RealSso.Model.ListAccountsRequest { AccessToken = "t" }),
            () => _ourSso.ListAccountsAsync(new GeneratedSso.Model.ListAccountsRequest { AccessToken = "t" }));
    }

    [Fact]
    public async Task An_error_named_in_a_header_is_the_same()
    {
        Ours.Answers("""{"message":"no"}""", 403, ("x-amzn-ErrorType", "UnauthorizedException:http://internal/"));
        Theirs.Answers("""{"message":"no"}""", 403, ("x-amzn-ErrorType", "UnauthorizedException:http://internal/"));

        await AssertSameError(
            () => _theirSso.ListAccountsAsync(new RealSso.Model.ListAccountsRequest { AccessToken = "t" }),
            () => _ourSso.ListAccountsAsync(new GeneratedSso.Model.ListAccountsRequest { AccessToken = "t" }));
    }
}
