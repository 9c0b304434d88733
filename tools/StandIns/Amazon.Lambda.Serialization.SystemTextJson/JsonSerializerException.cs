namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>A payload could not be read or written; the message names the type and the cause.</summary>
public class JsonSerializerException : Exception
{
    /// <summary>With a message.</summary>
    public JsonSerializerException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and the cause.</summary>
    public JsonSerializerException(string message, Exception exception)
        : base(message, exception)
    {
    }
}
