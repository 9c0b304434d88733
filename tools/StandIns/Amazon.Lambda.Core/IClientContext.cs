namespace Amazon.Lambda.Core;

/// <summary>What a mobile client sends along with a synchronous invocation.</summary>
public interface IClientContext
{
    /// <summary>Environment of the client, set by its SDK.</summary>
    IDictionary<string, string> Environment { get; }

    /// <summary>The application.</summary>
    IClientApplication Client { get; }

    /// <summary>Values that the application itself adds.</summary>
    IDictionary<string, string> Custom { get; }
}
