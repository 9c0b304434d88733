using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>Reads and writes any type by reflection; not for a trimmed function.</summary>
[RequiresUnreferencedCode(Untrimmable)]
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The type says that it needs reflection.")]
public class DefaultLambdaJsonSerializer : AbstractLambdaJsonSerializer, ILambdaSerializer
{
    private const string Untrimmable =
        "DefaultLambdaJsonSerializer reflects over its types; use SourceGeneratorLambdaJsonSerializer in a trimmed function.";

    /// <summary>With the options of Lambda events.</summary>
    public DefaultLambdaJsonSerializer()
        : this(null)
    {
    }

    /// <summary>With those options, changed by <paramref name="customizer"/>.</summary>
    public DefaultLambdaJsonSerializer(Action<JsonSerializerOptions> customizer)
    {
#pragma warning disable MA0056 // the package stood in for lets a subclass choose the options here
        SerializerOptions = CreateDefaultJsonSerializationOptions();
#pragma warning restore MA0056
        customizer?.Invoke(SerializerOptions);
    }

    /// <summary>The options in force.</summary>
    protected JsonSerializerOptions SerializerOptions { get; }

    /// <inheritdoc />
    protected override void InternalSerialize<T>(Utf8JsonWriter writer, T response) =>
        JsonSerializer.Serialize(writer, response, SerializerOptions);

    /// <inheritdoc />
    protected override T InternalDeserialize<T>(byte[] utf8Json) => JsonSerializer.Deserialize<T>(utf8Json, SerializerOptions);
}
