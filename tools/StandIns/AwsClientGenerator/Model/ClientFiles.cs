namespace DataReliability.StandIns.AwsClientGenerator.Model;

/// <summary>The texts of one client's files. <c>Paginators</c> is null where the service has none.</summary>
internal sealed record ClientFiles(string Folder, string Client, string Service, string? Paginators)
{
    private const string ClientName = "client.json";
    private const string ServiceName = "service-2.json";
    private const string PaginatorsName = "paginators-1.json";

    public static bool IsPart(string path) =>
        Path.GetFileName(path) is ClientName or ServiceName or PaginatorsName;

    /// <summary>Null where the folder has no client.json: it is then no client.</summary>
    public static ClientFiles? From(string folder, IEnumerable<ClientFile> files)
    {
        var byName = files.ToDictionary(f => Path.GetFileName(f.Path), f => f.Text, StringComparer.Ordinal);
        return byName.TryGetValue(ClientName, out var client)
            ? new ClientFiles(
                folder,
                client,
                byName.TryGetValue(ServiceName, out var service) ? service : "",
                byName.TryGetValue(PaginatorsName, out var paginators) ? paginators : null)
            : null;
    }
}
