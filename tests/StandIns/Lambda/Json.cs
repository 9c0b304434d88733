using System.Text;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace DataReliability.StandIns.Lambda.Tests;

/// <summary>The assembly's own serializer, from text and to text.</summary>
internal static class Json
{
    private static readonly SourceGeneratorLambdaJsonSerializer<EventJson> Serializer = new();

    public static T Read<T>(string json) => Serializer.Deserialize<T>(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    public static string Write<T>(T value)
    {
        using var stream = new MemoryStream();
        Serializer.Serialize(value, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
