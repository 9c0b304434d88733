using System.Globalization;
using Amazon.Runtime.Internal;

namespace DataReliability.StandIns.AwsClientRuntime;

/// <summary>Writes what a REST request holds outside its body. Null is not sent.</summary>
internal sealed class RestRequest(IRequest request)
{
    public static string? Boolean(bool? value) => value is { } v ? (v ? "true" : "false") : null;

    public static string? Integer(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Long(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    public void UseQueryString() => request.UseQueryString = true;

    /// <param name="query">What the operation's address holds for every request: <c>name=value</c> or <c>name</c>.</param>
    public void Fixed(string query)
    {
        foreach (var part in query.Split('&'))
        {
            var pair = part.Split('=', 2);
            if (pair.Length == 2)
                request.AddSubResource(pair[0], pair[1]);
            else
                request.AddSubResource(pair[0]);
        }
    }

    public void QueryString(string name, string? value)
    {
        if (value is not null)
            request.Parameters[name] = value;
    }

    public void Header(string name, string? value)
    {
        if (value is not null)
            request.Headers[name] = value;
    }

    /// <param name="name">As the path holds it, in braces.</param>
    /// <param name="value">Must not be empty: the address would be another operation's.</param>
    public void Path(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            throw new Amazon.Runtime.AmazonClientException($"The request needs a value for {name}: it stands in the address.");
        request.AddPathResource(name, value);
    }
}
