namespace DataReliability.LocalCloud.HttpApi;

/// <summary>A route of an HTTP API.</summary>
/// <param name="Api">The API's id.</param>
/// <param name="Method">Such as GET; ANY for every method.</param>
/// <param name="Path">Such as /pages/{id} or /{proxy+}; <c>$default</c> for whatever no other route takes.</param>
/// <param name="Function">The logical id of the function that serves it.</param>
/// <param name="NeedsIam">Whether a call must be signed.</param>
internal sealed record HttpRoute(string Api, string Method, string Path, string Function, bool NeedsIam)
{
    /// <summary>As payloads name it.</summary>
    public string RouteKey => Path == "$default" ? Path : $"{Method} {Path}";

    /// <summary>The path parameters, when the route takes a request; null when it doesn't.</summary>
    public IReadOnlyDictionary<string, string>? Match(string method, string path)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Path == "$default") return parameters;
        if (Method != "ANY" && !Method.Equals(method, StringComparison.OrdinalIgnoreCase)) return null;
        var (wanted, given) = (Path.Trim('/').Split('/'), path.Trim('/').Split('/'));
        for (var i = 0; i < wanted.Length; i++)
        {
            if (i >= given.Length) return null;
            if (wanted[i] is ['{', .. var greedy, '+', '}'])
            {
                parameters[greedy] = Uri.UnescapeDataString(string.Join('/', given.Skip(i)));
                return given[i].Length == 0 ? null : parameters;
            }

            if (wanted[i] is ['{', .. var name, '}'] && given[i].Length > 0) parameters[name] = Uri.UnescapeDataString(given[i]);
            else if (wanted[i] != given[i]) return null;
        }

        return wanted.Length == given.Length ? parameters : null;
    }

    /// <summary>Which of several routes goes first: the literal before the parameter before the greedy one, a method before ANY.</summary>
    public (int Kind, int Parameters, int Any) Order() =>
        (Path == "$default" ? 2 : Path.Contains("+}", StringComparison.Ordinal) ? 1 : 0, Path.Count(c => c == '{'), Method == "ANY" ? 1 : 0);
}
