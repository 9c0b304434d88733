namespace Amazon.Lambda.Core;

/// <summary>Turns a payload into a handler's argument, and its result into a payload.</summary>
public interface ILambdaSerializer
{
    /// <summary>Reads the whole stream as one <typeparamref name="T"/>.</summary>
    T Deserialize<T>(Stream requestStream);

    /// <summary>Writes <paramref name="response"/> to the stream, which stays open.</summary>
    void Serialize<T>(T response, Stream responseStream);
}
