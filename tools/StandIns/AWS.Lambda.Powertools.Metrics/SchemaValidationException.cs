namespace AWS.Lambda.Powertools.Metrics;

/// <summary>What would be written is no valid EMF document.</summary>
public class SchemaValidationException : Exception
{
    internal SchemaValidationException(string message)
        : base(message)
    {
    }
}
