using System.Security.Cryptography;
using System.Text;

namespace DataReliability.LocalCloud.State;

/// <summary>Names files after ids, which may hold anything: one name per id, readable where the id is.</summary>
internal static class FileNames
{
    // File systems allow 255 bytes; this leaves room for a hash and extensions.
    private const int Longest = 160;

    /// <summary>ASCII letters, digits, hyphens and underscores stay, other bytes become %XX; what is long is cut and
    /// ends in ~ and the id's SHA-256.</summary>
    public static string Of(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var name = new StringBuilder(id.Length);
        foreach (var part in Encoding.UTF8.GetBytes(id))
        {
            var letter = (char)part;
            if (char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') name.Append(letter);
            else name.Append('%').Append(part.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return name.Length <= Longest ? name.ToString() : $"{name.ToString(0, Longest)}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}";
    }
}
