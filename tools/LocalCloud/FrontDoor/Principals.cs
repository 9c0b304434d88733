using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>Who holds which access key: each function its own, derived from its logical id; any other key is a person's.</summary>
internal sealed class Principals(CloudTemplate template)
{
    public const string Person = "person";

    private readonly Dictionary<string, string> _byKey =
        template.Functions.ToDictionary(f => AccessKey(f.LogicalId), f => f.LogicalId, StringComparer.Ordinal);

    public static string AccessKey(string logicalId) => "ASIA" + StableId.Letters($"access-key/{logicalId}", 16);

    public static string SecretKey(string logicalId) => StableId.Hex($"secret-key/{logicalId}", 40);

    public string Of(string accessKey) => _byKey.GetValueOrDefault(accessKey, Person);
}
