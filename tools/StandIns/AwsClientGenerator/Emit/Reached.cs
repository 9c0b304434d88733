using DataReliability.StandIns.AwsClientGenerator.Model;

namespace DataReliability.StandIns.AwsClientGenerator.Emit;

/// <summary>Which structures stand, at any depth, in requests, and which in responses.</summary>
internal static class Reached
{
    public static IEnumerable<StructureShape> FromRequests(Client client) => From(client, client.Operations.Select(o => o.Input));

    public static IEnumerable<StructureShape> FromResponses(Client client) => From(client, client.Operations.Select(o => o.Output));

    private static IEnumerable<StructureShape> From(Client client, IEnumerable<StructureShape?> envelopes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Shape>(envelopes.OfType<StructureShape>().SelectMany(e => e.Members).Select(client.Shape));
        while (open.Count > 0)
        {
            var shape = open.Pop();
            if (!seen.Add(shape.Name))
                continue;
            foreach (var next in Next(client, shape))
                open.Push(next);
        }

        return client.Structures.Where(s => seen.Contains(s.Name));
    }

    private static IEnumerable<Shape> Next(Client client, Shape shape) => shape switch
    {
        StructureShape s => s.Members.Select(client.Shape),
        ListShape l => [client.Shape(l.Item)],
        MapShape m => [client.Shape(m.Value)],
        _ => [],
    };
}
