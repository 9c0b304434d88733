using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>
/// Reads and writes the types that a source-generated context lists; any other type is an error that names the context.
/// Works trimmed and compiled ahead of time.
/// </summary>
/// <typeparam name="TSGContext">A context with the public constructor that System.Text.Json generates, which takes options.</typeparam>
public class SourceGeneratorLambdaJsonSerializer<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSGContext>
    : AbstractLambdaJsonSerializer, ILambdaSerializer
    where TSGContext : JsonSerializerContext
{
    private readonly TSGContext _context;

    /// <summary>With the options of Lambda events.</summary>
    public SourceGeneratorLambdaJsonSerializer()
        : this(null)
    {
    }

    /// <summary>With those options, changed by <paramref name="customizer"/> before the context is made of them.</summary>
    public SourceGeneratorLambdaJsonSerializer(Action<JsonSerializerOptions> customizer)
    {
#pragma warning disable MA0056 // the package stood in for lets a subclass choose the options here
        SerializerOptions = CreateDefaultJsonSerializationOptions();
#pragma warning restore MA0056
        customizer?.Invoke(SerializerOptions);
        var constructor = typeof(TSGContext).GetConstructor([typeof(JsonSerializerOptions)])
            ?? throw new InvalidOperationException(
                $"{typeof(TSGContext).FullName} has no public constructor that takes JsonSerializerOptions: " +
                "make it a partial class with [JsonSerializable] attributes.");
        _context = (TSGContext)constructor.Invoke([SerializerOptions]);
    }

    /// <summary>The options in force; read-only once the context is made.</summary>
    protected JsonSerializerOptions SerializerOptions { get; }

    /// <inheritdoc />
    protected override void InternalSerialize<T>(Utf8JsonWriter writer, T response) =>
        JsonSerializer.Serialize(writer, response, TypeInfo<T>());

    /// <inheritdoc />
    protected override T InternalDeserialize<T>(byte[] utf8Json) => JsonSerializer.Deserialize(utf8Json, TypeInfo<T>());

    private JsonTypeInfo<T> TypeInfo<T>() => _context.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
        ?? throw new JsonSerializerException(
            $"{typeof(TSGContext).FullName} does not list {typeof(T).FullName}: add [JsonSerializable(typeof({typeof(T).Name}))].");
}
