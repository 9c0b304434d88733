using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>The credentials of functions, each its own, derived from its logical id.</summary>
internal static class Principals
{
    public const string Person = "person";

    public static string AccessKey(string logicalId) => "ASIA" + StableId.Letters($"access-key/{logicalId}", 16);

    public static string SecretKey(string logicalId) => StableId.Hex($"secret-key/{logicalId}", 40);
}
