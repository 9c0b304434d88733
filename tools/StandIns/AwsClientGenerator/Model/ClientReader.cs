using System.Text.Json;

namespace DataReliability.StandIns.AwsClientGenerator.Model;

/// <summary>Reads a client from its three files.</summary>
internal static class ClientReader
{
    public static Client Read(ClientFiles files)
    {
        if (files.Service.Length == 0)
            throw new BadModelException("service-2.json is missing: make it with tools/StandIns/ModelTrimmer.");

        using var names = JsonDocument.Parse(files.Client);
        using var service = JsonDocument.Parse(files.Service);
        using var pages = JsonDocument.Parse(files.Paginators ?? """{"pagination":{}}""");

        var shapes = ShapeReader.Read(service.RootElement.GetProperty("shapes"), Renames(names.RootElement));
        var metadata = service.RootElement.GetProperty("metadata");
        return new Client(
            names.RootElement.GetProperty("namespace").GetString()!,
            names.RootElement.GetProperty("client").GetString()!,
            ProtocolOf(metadata),
            names.RootElement.IsTrue("constructors"),
            [.. names.RootElement.Items("omittedErrorDetails").Select(d => d.GetString()!)],
            Metadata(metadata),
            OperationReader.Read(names.RootElement, service.RootElement, pages.RootElement, shapes),
            shapes);
    }

    private static Protocol ProtocolOf(JsonElement metadata) => metadata.GetProperty("protocol").GetString() switch
    {
        "query" => Protocol.Query,
        "json" => Protocol.Json,
        "rest-json" => Protocol.RestJson,
        var other => throw new BadModelException($"protocol '{other}': only query, json and rest-json are generated."),
    };

    private static ServiceMetadata Metadata(JsonElement metadata)
    {
        var endpointPrefix = metadata.GetProperty("endpointPrefix").GetString()!;
        return new ServiceMetadata(
            metadata.GetProperty("apiVersion").GetString()!,
            endpointPrefix,
            metadata.Text("signingName") ?? endpointPrefix,
            metadata.GetProperty("serviceId").GetString()!,
            metadata.Text("jsonVersion") ?? "",
            metadata.Text("targetPrefix") ?? "");
    }

    private static Dictionary<string, string> Renames(JsonElement names) =>
        names.TryGetProperty("renames", out var renames)
            ? renames.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal)
            : [];
}
