using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Kms;

/// <summary>The keys that AWS makes and manages in each account and Region, such as aws/rds: they can be described, and encrypt what services keep.</summary>
internal static class ManagedKeys
{
    private static readonly Dictionary<string, string> Ids = new(StringComparer.Ordinal)
    {
        ["rds"] = "00000000-0000-4000-8000-000000000d05",
        ["dynamodb"] = "00000000-0000-4000-8000-000000000d0d",
    };

    /// <summary>The ARN of a service's.</summary>
    public static string Arn(string service, string account, string region) => $"arn:aws:kms:{region}:{account}:key/{Ids[service]}";

    /// <summary>One of them, by id, ARN or alias; null when it is none.</summary>
    public static KmsKey? Find(string name, AwsRequest request)
    {
        foreach (var (service, id) in Ids)
        {
            if (name == id || name.EndsWith($"/{id}", StringComparison.Ordinal) || name.EndsWith($"alias/aws/{service}", StringComparison.Ordinal))
            {
                var (account, region) = name.Split(':') is [_, _, _, var where, var whose, ..] ? (whose, where) : (request.Account, request.Region);
                return new KmsKey(id, Arn(service, account, region), "SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT", $"Default key that protects my {service} when no other key is defined", IsEnabled: true, DateTimeOffset.UnixEpoch, []);
            }
        }

        return null;
    }
}
