using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace DataReliability.StandIns.AwsClientRuntime;

/// <summary>Follows one operation's pages, once.</summary>
/// <param name="get">Fetches the page that a token names; the first token is the request's own.</param>
/// <param name="next">The token of the page after one; null or empty after the last.</param>
internal sealed class Pages<TResponse>(
    string? first, Func<string?, CancellationToken, Task<TResponse>> get, Func<TResponse, string?> next) : IPaginator<TResponse>
{
    private int _consumed;

    public async IAsyncEnumerable<TResponse> PaginateAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _consumed, 1) != 0)
            throw new InvalidOperationException("This paginator's pages were read before: make a new one from the client.");

        var token = first;
        do
        {
            var response = await get(token, cancellationToken).ConfigureAwait(false);
            token = next(response);
            cancellationToken.ThrowIfCancellationRequested();
            yield return response;
        }
        while (!string.IsNullOrEmpty(token));
    }
}
