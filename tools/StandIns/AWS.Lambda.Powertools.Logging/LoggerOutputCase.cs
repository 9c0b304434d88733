namespace AWS.Lambda.Powertools.Logging;

/// <summary>How keys are written.</summary>
public enum LoggerOutputCase
{
    /// <summary>Left to <c>POWERTOOLS_LOGGER_CASE</c>, and without it snake_case.</summary>
    Default,

    /// <summary>camelCase.</summary>
    CamelCase,

    /// <summary>PascalCase.</summary>
    PascalCase,

    /// <summary>snake_case.</summary>
    SnakeCase,
}
