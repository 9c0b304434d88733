using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Protocol;

/// <summary>Answers lists page by page.</summary>
internal static class Paging
{
    /// <summary>One page, and the token of the next; null after the last.</summary>
    /// <param name="all">Everything, in an order that stays.</param>
    /// <param name="token">As the page before answered it; null for the first.</param>
    /// <exception cref="AwsErrorException">The token is none of ours.</exception>
    public static (IReadOnlyList<T> Page, JsonNode? Next) Of<T>(IReadOnlyList<T> all, string? token, int size, string code = "InvalidNextToken")
    {
        var start = 0;
        if (token is { Length: > 0 } && (!TryDecode(token, out var text) || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out start)))
            throw new AwsErrorException(code, "The next token is invalid");
        var page = all.Skip(start).Take(size).ToList();
        var next = start + page.Count;
        return (page, next < all.Count ? Convert.ToBase64String(Encoding.ASCII.GetBytes(next.ToString(CultureInfo.InvariantCulture))) : null);
    }

    private static bool TryDecode(string token, out string text)
    {
        var bytes = new byte[token.Length];
        var isValid = Convert.TryFromBase64String(token, bytes, out var length);
        text = Encoding.ASCII.GetString(bytes, 0, length);
        return isValid;
    }
}
