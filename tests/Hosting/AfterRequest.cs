namespace DataReliability.Hosting.Tests;

/// <summary>What becomes of a connection whose request has been taken.</summary>
public enum AfterRequest
{
    /// <summary>It stays open and nothing is said.</summary>
    Silence,

    /// <summary>It is closed in order.</summary>
    Close,

    /// <summary>It is torn down.</summary>
    Reset,
}
