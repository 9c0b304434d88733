using System.Security.Cryptography;
using System.Text;

namespace DataReliability.Core.Snapshots.Restores;

/// <summary>Derives keys of workflows, and from them names of restores: the same input gives the same name for ever, so
/// that what is repeated finds what it made before.</summary>
public static class RestoreKey
{
    /// <summary>The longest key: with a prefix of 20 it makes a name of 63, RDS's limit.</summary>
    public const int MaxLength = 43;

    private const int HashLength = 16;
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>The key of one attempt at validating a snapshot.</summary>
    /// <param name="databaseId">For people: the key begins with as much of it as fits.</param>
    /// <param name="snapshotArn">Which snapshot.</param>
    /// <param name="takenAt">When it was taken: a name may be given again to another snapshot.</param>
    /// <param name="attempt">Counts the validations of this snapshot, from 1.</param>
    public static string Of(string databaseId, string snapshotArn, DateTimeOffset takenAt, int attempt) =>
        Of(databaseId, $"{snapshotArn}\n{takenAt.UtcTicks}\n{attempt}");

    /// <summary>A key that begins with a name for people and is otherwise a digest. At most <see cref="MaxLength"/>
    /// lower-case letters, digits and single hyphens.</summary>
    public static string Of(string name, string about)
    {
        var slug = Slug(name, MaxLength - HashLength - 1);
        return slug.Length == 0 ? Digest(about) : $"{slug}-{Digest(about)}";
    }

    /// <summary>The name of the restore of a workflow.</summary>
    /// <param name="prefix">As in <see cref="RestorePrefix"/>.</param>
    /// <param name="key">The workflow's key.</param>
    public static string NameOf(string prefix, string key) => prefix + key;

    /// <summary>The key of the workflow that a restore's name derives from; null when the name has not the prefix.</summary>
    public static string? KeyOf(string prefix, string name) =>
        name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && name.Length > prefix.Length
            ? name[prefix.Length..].ToLowerInvariant()
            : null;

    private static string Slug(string name, int limit)
    {
        var slug = new StringBuilder(limit);
        foreach (var c in name.ToLowerInvariant())
        {
            var allowed = char.IsAsciiLetterOrDigit(c) ? c : '-';
            if (slug.Length < limit && !(allowed == '-' && (slug.Length == 0 || slug[^1] == '-')))
                slug.Append(allowed);
        }

        return slug.ToString().TrimEnd('-');
    }

    private static string Digest(string about)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(about));
        return string.Create(HashLength, hash, static (text, bytes) =>
        {
            for (var index = 0; index < text.Length; index++)
                text[index] = Alphabet[bytes[index] % Alphabet.Length];
        });
    }
}
