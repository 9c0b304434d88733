namespace Amazon.Lambda.Core;

/// <summary>Severity of a line in a function's log, least first.</summary>
public enum LogLevel
{
    /// <summary>Every step, sensitive data included: never in production.</summary>
    Trace = 0,

    /// <summary>For investigation while developing.</summary>
    Debug = 1,

    /// <summary>The ordinary course of the function.</summary>
    Information = 2,

    /// <summary>Abnormal, and survived.</summary>
    Warning = 3,

    /// <summary>This invocation failed.</summary>
    Error = 4,

    /// <summary>The function cannot go on.</summary>
    Critical = 5,
}
