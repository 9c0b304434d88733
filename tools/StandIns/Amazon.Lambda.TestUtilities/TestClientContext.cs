using Amazon.Lambda.Core;

namespace Amazon.Lambda.TestUtilities;

/// <summary>A client context whose every part a test sets; the dictionaries start empty.</summary>
public class TestClientContext : IClientContext
{
    /// <inheritdoc />
    public IClientApplication Client { get; set; }

    /// <inheritdoc />
    public IDictionary<string, string> Custom { get; set; } = new Dictionary<string, string>();

    /// <inheritdoc />
    public IDictionary<string, string> Environment { get; set; } = new Dictionary<string, string>();
}
