using Amazon.KeyManagementService;
using Amazon.Runtime;
using DataReliability.Aws.Kms;
using DataReliability.Core.Workflows;

namespace DataReliability.Aws.Tests.Kms;

public class KmsRestorePasswordsTests
{
    private static readonly WorkflowId Id = new("snapshot-validation", "ledger-1");

    [Fact]
    public async Task A_password_comes_of_a_MAC_over_the_workflows_id()
    {
        using var http = new RecordingHttp($$"""{"Mac":"{{Convert.ToBase64String([.. Enumerable.Repeat((byte)0xFB, 32)])}}","KeyId":"key","MacAlgorithm":"HMAC_SHA_256"}""");
        using var kms = new AmazonKeyManagementServiceClient(new BasicAWSCredentials("key", "secret"), http.Configure(new AmazonKeyManagementServiceConfig()));

        var password = await new KmsRestorePasswords(kms, new RestorePasswordOptions("key")).DeriveAsync(Id, CancellationToken.None);

        Assert.Matches("^[A-Za-z0-9_-]{30}$", password);
        var asked = Assert.Single(http.Bodies);
        Assert.Contains("\"KeyId\":\"key\"", asked, StringComparison.Ordinal);
        Assert.Contains("HMAC_SHA_256", asked, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String("restore-password:snapshot-validation/ledger-1"u8), asked, StringComparison.Ordinal);
    }
}
