using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Tests.Kms;

public class KmsTests
{
    private const string Template = """
          Macs: { Type: AWS::KMS::Key, Properties: { KeySpec: HMAC_256, KeyUsage: GENERATE_VERIFY_MAC } }
          Alias: { Type: AWS::KMS::Alias, Properties: { AliasName: alias/macs, TargetKeyId: !Ref Macs } }
          Plain: { Type: AWS::KMS::Key }
          PlainAlias: { Type: AWS::KMS::Alias, Properties: { AliasName: alias/plain, TargetKeyId: !GetAtt Plain.Arn } }

        """;

    private static JsonObject Input(string key, string message = "aGVsbG8=", string algorithm = "HMAC_SHA_256") =>
        new() { ["KeyId"] = key, ["Message"] = message, ["MacAlgorithm"] = algorithm };

    [Fact]
    public async Task A_mac_is_the_same_by_id_and_alias_and_verifies()
    {
        await using var cloud = await TestCloud.StartAsync(Template);
        var id = cloud.Host.Template.Resources["Macs"].PhysicalId;
        var mac = (await cloud.JsonAsync("kms", "TrentService.GenerateMac", Input(id))).Body["Mac"]!.ToString();
        Assert.Equal(32, Convert.FromBase64String(mac).Length);
        Assert.Equal(mac, (await cloud.JsonAsync("kms", "TrentService.GenerateMac", Input("alias/macs"))).Body["Mac"]!.ToString());
        Assert.NotEqual(mac, (await cloud.JsonAsync("kms", "TrentService.GenerateMac", Input(id, "aGVsbG9v"))).Body["Mac"]!.ToString());
        var verify = Input(id);
        verify["Mac"] = mac;
        Assert.True((bool)(await cloud.JsonAsync("kms", "TrentService.VerifyMac", verify)).Body["MacValid"]!);
        verify["Message"] = "aGVsbG9v";
        Assert.Equal("KMSInvalidMacException", (await cloud.JsonAsync("kms", "TrentService.VerifyMac", verify)).Body["__type"]!.ToString());
    }

    [Theory]
    [InlineData("alias/nobody", "aGVsbG8=", "HMAC_SHA_256", "NotFoundException")]
    [InlineData("alias/plain", "aGVsbG8=", "HMAC_SHA_256", "InvalidKeyUsageException")]
    [InlineData("alias/macs", "aGVsbG8=", "HMAC_SHA_512", "InvalidKeyUsageException")]
    [InlineData("alias/macs", "aGVsbG8=", "MD5", "ValidationException")]
    [InlineData("alias/macs", "", "HMAC_SHA_256", "ValidationException")]
    [InlineData("alias/macs", "%", "HMAC_SHA_256", "SerializationException")]
    public async Task What_kms_refuses_is_refused(string key, string message, string algorithm, string code)
    {
        await using var cloud = await TestCloud.StartAsync(Template);
        Assert.Equal(code, (await cloud.JsonAsync("kms", "TrentService.GenerateMac", Input(key, message, algorithm))).Body["__type"]!.ToString());
    }

    [Fact]
    public async Task A_key_is_described()
    {
        await using var cloud = await TestCloud.StartAsync(Template);
        var metadata = (await cloud.JsonAsync("kms", "TrentService.DescribeKey", new JsonObject { ["KeyId"] = "alias/macs" })).Body["KeyMetadata"]!;
        Assert.Equal(("HMAC_256", "Enabled"), (metadata["KeySpec"]!.ToString(), metadata["KeyState"]!.ToString()));
    }
}
