using System.Text.Json;
using Amazon.Lambda.Core;

[assembly: LambdaSerializer(typeof(DataReliability.SampleFunctions.SampleSerializer))]

namespace DataReliability.SampleFunctions;

public sealed class SampleSerializer : ILambdaSerializer
{
    public T Deserialize<T>(Stream requestStream) => JsonSerializer.Deserialize<T>(requestStream)!;

    public void Serialize<T>(T response, Stream responseStream) => JsonSerializer.Serialize(responseStream, response);
}
