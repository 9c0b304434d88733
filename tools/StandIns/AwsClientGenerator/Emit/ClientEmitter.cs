using DataReliability.StandIns.AwsClientGenerator.Model;

namespace DataReliability.StandIns.AwsClientGenerator.Emit;

/// <summary>Emits a client, one file a concern.</summary>
internal static class ClientEmitter
{
    public static IEnumerable<(string Name, string Code)> Emit(Client client)
    {
        yield return ("Client", ClientClass.Emit(client));
        yield return ("Interface", ClientInterface.Emit(client));
        yield return ("Config", ConfigClass.Emit(client));
        yield return ("Exception", Exceptions.EmitBase(client));
        yield return ("Exceptions", Exceptions.Emit(client));
        yield return ("Enumerations", Enumerations.Emit(client));
        yield return ("Structures", Structures.Emit(client));
        yield return ("Operations", Operations.Emit(client));
        yield return ("Writing", client.Protocol == Protocol.Query ? QueryRequests.Emit(client) : JsonRequests.Emit(client));
        yield return ("Reading", Responses.Emit(client, client.Protocol == Protocol.Query ? new XmlResponses() : new JsonResponses()));
        if (client.Protocol == Protocol.RestJson)
            yield return ("Binding", RestBindings.Emit(client));
        if (client.Operations.Any(o => o.Paginator is not null))
            yield return ("Paginators", Paginators.Emit(client));
    }
}
