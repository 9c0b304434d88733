using System.Text;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace DataReliability.StandIns.Lambda.Tests;

public class ReflectionSerializerTests
{
    [Fact]
    public void The_default_serializer_reads_and_writes_without_a_context()
    {
        var serializer = new DefaultLambdaJsonSerializer();
        using var stream = new MemoryStream();

        serializer.Serialize(KeyValuePair.Create("rows", 2), stream);
        stream.Position = 0;

        Assert.Equal("""{"Key":"rows","Value":2}""", Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal(2, serializer.Deserialize<KeyValuePair<string, int>>(stream).Value);
    }
}
