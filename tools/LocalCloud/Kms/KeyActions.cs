using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Kms;

/// <summary>The actions of KMS on keys and aliases.</summary>
internal sealed class KeyActions(KeyRing keys, CloudClock clock)
{
    private const int PageSize = 100;

    [Fidelity("SYMMETRIC_DEFAULT and HMAC keys. Policies are ignored: what a caller may do is not judged.")]
    public JsonObject CreateKey(JsonObject input, AwsRequest request)
    {
        var spec = input.Text("KeySpec") ?? input.Text("CustomerMasterKeySpec") ?? "SYMMETRIC_DEFAULT";
        if (spec != "SYMMETRIC_DEFAULT" && !spec.StartsWith("HMAC_", StringComparison.Ordinal))
            throw new AwsErrorException("UnsupportedOperationException", $"LocalCloud does not serve the key spec {spec}; it serves SYMMETRIC_DEFAULT and HMAC_*");
        var id = Guid.NewGuid().ToString();
        var usage = input.Text("KeyUsage") ?? (spec == "SYMMETRIC_DEFAULT" ? "ENCRYPT_DECRYPT" : "GENERATE_VERIFY_MAC");
        var key = KeyRing.Make(id, $"arn:aws:kms:{request.Region}:{request.Account}:key/{id}", spec, usage, input.Text("Description") ?? "", isEnabled: true, clock.Now);
        keys.Set(key);
        return new JsonObject { ["KeyMetadata"] = Metadata(key) };
    }

    [Fidelity("As AWS, of the keys that there are; aws/rds and aws/dynamodb are everywhere.")]
    public JsonObject DescribeKey(JsonObject input, AwsRequest request) => new() { ["KeyMetadata"] = Metadata(keys.Key(input, request)) };

    [Fidelity("Page by page, of the caller's account and Region.")]
    public JsonObject ListKeys(JsonObject input, AwsRequest request) => List(input, "Keys",
        keys.Keys.Where(k => k.Arn.StartsWith(Prefix(request), StringComparison.Ordinal)).Select(k => new JsonObject { ["KeyId"] = k.Id, ["KeyArn"] = k.Arn }));

    [Fidelity("At once. A key that is disabled answers DisabledException to every use.")]
    public JsonObject? DisableKey(JsonObject input, AwsRequest request)
    {
        keys.Set(keys.Key(input, request) with { IsEnabled = false });
        return null;
    }

    [Fidelity("At once.")]
    public JsonObject? EnableKey(JsonObject input, AwsRequest request)
    {
        keys.Set(keys.Key(input, request) with { IsEnabled = true });
        return null;
    }

    [Fidelity("As AWS.")]
    public JsonObject? CreateAlias(JsonObject input, AwsRequest request)
    {
        var name = input.Required("AliasName");
        if (!name.StartsWith("alias/", StringComparison.Ordinal)) throw new AwsErrorException("ValidationException", $"Alias must start with the prefix \"alias/\". Please see docs.");
        var target = keys.Find(input.Required("TargetKeyId"), request) ?? throw new AwsErrorException("NotFoundException", $"Key '{input.Text("TargetKeyId")}' does not exist");
        var arn = Prefix(request) + name;
        if (keys.Aliases.Any(a => a.Arn == arn)) throw new AwsErrorException("AlreadyExistsException", $"An alias with the name {arn} already exists");
        keys.Set(new KeyAlias(arn, name, target.Arn));
        return null;
    }

    [Fidelity("As AWS.")]
    public JsonObject? DeleteAlias(JsonObject input, AwsRequest request)
    {
        var arn = Prefix(request) + input.Required("AliasName");
        return keys.RemoveAlias(arn) ? null : throw new AwsErrorException("NotFoundException", $"Alias {arn} is not found.");
    }

    [Fidelity("Page by page; the aliases that AWS itself makes are absent.")]
    public JsonObject ListAliases(JsonObject input, AwsRequest request)
    {
        var target = input.ContainsKey("KeyId") ? keys.Key(input, request).Arn : null;
        return List(input, "Aliases", keys.Aliases.Where(a => a.Arn.StartsWith(Prefix(request), StringComparison.Ordinal) && (target ?? a.KeyArn) == a.KeyArn)
            .Select(a => new JsonObject { ["AliasName"] = a.Name, ["AliasArn"] = a.Arn, ["TargetKeyId"] = a.KeyArn[(a.KeyArn.LastIndexOf('/') + 1)..] }));
    }

    private static string Prefix(AwsRequest request) => $"arn:aws:kms:{request.Region}:{request.Account}:";

    private static JsonObject List(JsonObject input, string member, IEnumerable<JsonObject> all)
    {
        var (page, next) = Paging.Of(all.ToList(), input.Text("Marker"), input.Whole("Limit", 1, 1000) ?? PageSize, "InvalidMarkerException");
        return new JsonObject { [member] = new JsonArray([.. page]), ["Truncated"] = next is not null, ["NextMarker"] = next };
    }

    private static JsonObject Metadata(KmsKey key)
    {
        var metadata = new JsonObject
        {
            ["AWSAccountId"] = key.Arn.Split(':')[4],
            ["Arn"] = key.Arn,
            ["CreationDate"] = Timestamp.Node(key.Created),
            ["CustomerMasterKeySpec"] = key.Spec,
            ["Description"] = key.Description,
            ["Enabled"] = key.IsEnabled,
            ["KeyId"] = key.Id,
            ["KeyManager"] = key.Material.Length == 0 ? "AWS" : "CUSTOMER",
            ["KeySpec"] = key.Spec,
            ["KeyState"] = key.IsEnabled ? "Enabled" : "Disabled",
            ["KeyUsage"] = key.Usage,
            ["MultiRegion"] = false,
            ["Origin"] = "AWS_KMS",
        };
        if (key.MacAlgorithm is { } algorithm) metadata["MacAlgorithms"] = new JsonArray(algorithm);
        if (key.Usage == "ENCRYPT_DECRYPT") metadata["EncryptionAlgorithms"] = new JsonArray("SYMMETRIC_DEFAULT");
        return metadata;
    }
}
