using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.Serialization.SystemTextJson.Converters;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>What the serializers share: how a Lambda payload is read and written, and how faults are told.</summary>
public abstract class AbstractLambdaJsonSerializer
{
    private readonly bool _debug;

    /// <summary>Reads <c>LAMBDA_NET_SERIALIZER_DEBUG</c>: "true" shows every payload on the console.</summary>
    private protected AbstractLambdaJsonSerializer()
    {
#pragma warning disable RS0030 // the package stood in for has this switch, and no other way to throw it
        var debug = Environment.GetEnvironmentVariable("LAMBDA_NET_SERIALIZER_DEBUG");
#pragma warning restore RS0030
        _debug = string.Equals(debug, "true", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Compact, and without escapes that only HTML needs.</summary>
    protected JsonWriterOptions WriterOptions { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the response as JSON. Throws <see cref="JsonSerializerException"/> naming the type and the cause.</summary>
    public void Serialize<T>(T response, Stream responseStream)
    {
        try
        {
            using var buffer = new MemoryStream();
            using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
                InternalSerialize(writer, response);
            if (_debug)
                Show("Serialize", typeof(T), buffer.ToArray());
            buffer.WriteTo(responseStream);
        }
        catch (Exception cause)
        {
            throw new JsonSerializerException(
                $"The function's response of type {typeof(T).FullName} could not be written as JSON: {cause.Message}", cause);
        }
    }

    /// <summary>Reads the whole stream. Throws <see cref="JsonSerializerException"/> naming the type and the cause.</summary>
    public T Deserialize<T>(Stream requestStream)
    {
        try
        {
            using var buffer = new MemoryStream();
            requestStream.CopyTo(buffer);
            var utf8Json = buffer.ToArray();
            if (_debug)
                Show("Deserialize", typeof(T), utf8Json);
            return InternalDeserialize<T>(utf8Json);
        }
        catch (Exception cause)
        {
            throw new JsonSerializerException(
                $"The event is not the JSON of a {typeof(T).FullName}: {cause.Message}", cause);
        }
    }

    /// <summary>
    /// Property names as AWS writes them, read in any case; nulls are not written; and dates, bytes and streams in the
    /// forms in which events carry them.
    /// </summary>
    protected virtual JsonSerializerOptions CreateDefaultJsonSerializationOptions() => new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = true,
        PropertyNamingPolicy = new AwsNamingPolicy(),
        Converters = { new DateTimeConverter(), new MemoryStreamConverter(), new ByteArrayConverter() },
    };

    /// <summary>Writes one value.</summary>
    protected abstract void InternalSerialize<T>(Utf8JsonWriter writer, T response);

    /// <summary>Reads one value.</summary>
    protected abstract T InternalDeserialize<T>(byte[] utf8Json);

    private static void Show(string operation, Type type, byte[] utf8Json) =>
        Console.WriteLine($"Lambda {operation} {type.FullName}: {System.Text.Encoding.UTF8.GetString(utf8Json)}");
}
