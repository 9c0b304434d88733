using System.Net.Http.Json;

namespace DataReliability.LocalCloud.Tests.Accounts;

public class AccountTests
{
    private const string Role = "arn:aws:iam::444455556666:role/reader";

    private static Task<(int Status, string Body)> Assume(TestCloud cloud, string? external) => cloud.QueryAsync("sts",
        [("Action", "AssumeRole"), ("RoleArn", Role), ("RoleSessionName", "test"), .. external is null ? Array.Empty<(string, string)>() : [("ExternalId", external)]]);

    [Fact]
    public async Task A_role_of_another_account_is_assumed_with_its_external_id_only()
    {
        await using var cloud = await TestCloud.StartAsync("  News: { Type: AWS::SNS::Topic }\n");
        Assert.Contains("<Code>AccessDenied</Code>", (await Assume(cloud, "hush")).Body, StringComparison.Ordinal);
        using var declared = await cloud.Http.PutAsJsonAsync(new Uri(cloud.Host.Endpoint, "/_local/accounts/444455556666"),
            new { roles = new[] { new { name = "reader", externalId = "hush", trusts = new[] { "111122223333" } } } }, TestContext.Current.CancellationToken);
        Assert.Equal(201, (int)declared.StatusCode);
        Assert.Contains("<Code>AccessDenied</Code>", (await Assume(cloud, null)).Body, StringComparison.Ordinal);
        Assert.Contains("<Code>AccessDenied</Code>", (await Assume(cloud, "loud")).Body, StringComparison.Ordinal);
        var (status, body) = await Assume(cloud, "hush");
        Assert.Equal(200, status);
        Assert.Contains("<Arn>arn:aws:sts::444455556666:assumed-role/reader/test</Arn>", body, StringComparison.Ordinal);
        var key = body.Split("<AccessKeyId>")[1].Split('<')[0];
        using var request = new HttpRequestMessage(HttpMethod.Post, cloud.Host.Endpoint) { Content = new FormUrlEncodedContent([KeyValuePair.Create("Action", "CreateTopic"), KeyValuePair.Create("Name", "theirs")]) };
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={key}/20260101/eu-central-1/sns/aws4_request, SignedHeaders=host, Signature=0");
        using var response = await cloud.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains("arn:aws:sns:eu-central-1:444455556666:theirs", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("theirs", (await cloud.QueryAsync("sns", ("Action", "ListTopics"))).Body, StringComparison.Ordinal);
    }
}
