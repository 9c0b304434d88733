using Amazon.Backup;
using Amazon.Backup.Model;

namespace DataReliability.StandIns.Clients.Tests;

public sealed class BackupTests : IDisposable
{
    private readonly FakeAws _aws = new();
    private readonly AmazonBackupClient _backup;

    public BackupTests() => _backup = new AmazonBackupClient("key", "secret", _aws.Configure(new AmazonBackupConfig { MaxErrorRetry = 0 }));

    public void Dispose() => _backup.Dispose();

    [Fact]
    public async Task Protected_resources_are_asked_for_by_address()
    {
        _aws.Answers(
            """{"Results":[{"ResourceArn":"arn:db","ResourceType":"RDS","LastBackupTime":1.7e9,"LastBackupVaultArn":"arn:vault"}],"NextToken":"n"}""");

        var page = await _backup.ListProtectedResourcesAsync(new ListProtectedResourcesRequest { MaxResults = 1000, NextToken = "a/b" });

        Assert.Equal(HttpMethod.Get, _aws.Request.Method);
        Assert.Equal("https://backup.eu-west-1.amazonaws.com/resources/?maxResults=1000&nextToken=a%2Fb", _aws.Request.Uri.AbsoluteUri);
        Assert.Equal("", _aws.Request.Body);
        Assert.Contains("/eu-west-1/backup/aws4_request", _aws.Request.Headers["Authorization"], StringComparison.Ordinal);
        var resource = Assert.Single(page.Results);
        Assert.Equal(("arn:db", "RDS", "arn:vault", "n"), (resource.ResourceArn, resource.ResourceType, resource.LastBackupVaultArn, page.NextToken));
        Assert.Equal(new DateTime(2023, 11, 14, 22, 13, 20, DateTimeKind.Utc), resource.LastBackupTime);
    }

    [Fact]
    public async Task An_error_keeps_its_code_and_message_without_its_details()
    {
        _aws.Answers("""{"Code":"ERROR_1","Context":"c","Type":"t","Message":"no"}""", 400, ("x-amzn-ErrorType", "InvalidParameterValueException"));

        var e = await Assert.ThrowsAsync<InvalidParameterValueException>(() => _backup.ListProtectedResourcesAsync(new ListProtectedResourcesRequest()));

        Assert.Equal(("no", "InvalidParameterValueException"), (e.Message, e.ErrorCode));
    }
}
