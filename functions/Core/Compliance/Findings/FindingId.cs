using System.Security.Cryptography;
using System.Text;

namespace DataReliability.Core.Compliance.Findings;

/// <summary>The name of a finding: the same in every scan for the same account, Region, control and resource.</summary>
public static class FindingId
{
    /// <summary>32 lower-case hexadecimal digits: the first half of the SHA-256 of the four, each on its line.</summary>
    public static string Of(string account, string region, string control, string arn) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{account}\n{region}\n{control}\n{arn}")).AsSpan(0, 16));

    /// <summary>The name of what a judgement becomes.</summary>
    public static string Of(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return Of(judgement.Resource.Account, judgement.Resource.Region, judgement.Control, judgement.Resource.Arn);
    }
}
