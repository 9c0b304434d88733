using System.Buffers.Text;
using System.Text;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Restores;

/// <summary>How a password comes of a MAC.</summary>
public static class RestorePassword
{
    /// <summary>Characters of a password; each carries 6 bits of the MAC.</summary>
    public const int Length = 30;

    /// <summary>What the MAC is made over: the purpose and the workflow's id.</summary>
    public static byte[] MessageFor(WorkflowId workflow) => Encoding.UTF8.GetBytes($"restore-password:{workflow}");

    /// <summary>Letters, digits, hyphens and underscores, all of which RDS takes.</summary>
    /// <param name="mac">At least 22 bytes.</param>
    /// <exception cref="ArgumentException">The MAC is shorter.</exception>
    public static string From(ReadOnlySpan<byte> mac)
    {
        var text = Base64Url.EncodeToString(mac);
        return text.Length >= Length
            ? text[..Length]
            : throw new ArgumentException($"a MAC of {mac.Length} bytes gives {text.Length} characters, {Length} are needed", nameof(mac));
    }
}
