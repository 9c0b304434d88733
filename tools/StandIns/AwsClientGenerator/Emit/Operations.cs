using DataReliability.StandIns.AwsClientGenerator.Model;

namespace DataReliability.StandIns.AwsClientGenerator.Emit;

/// <summary>How each operation is called: protocol, name, writer, reader, errors.</summary>
internal static class Operations
{
    public static string Emit(Client client)
    {
        var code = new CodeWriter(client.Namespace);
        code.Open($"internal static class {client.Prefix}Operations");
        foreach (var operation in client.Operations)
        {
            code.Line($"public static readonly AwsOperation {operation.Name} = new(");
            code.Line($"    {Marshaller(client, operation)},");
            code.Line($"    {Unmarshaller(client, operation)});");
        }

        code.Close();
        return code.ToString();
    }

    private static string Marshaller(Client client, Operation operation)
    {
        var service = Names.Literal(client.Namespace);
        var version = Names.Literal(client.Metadata.ApiVersion);
        var request = Names.Envelope(client, operation.Request);
        var target = Names.Literal($"{client.Metadata.TargetPrefix}.{operation.Name}");
        var write = $"{client.Prefix}Writing.Write";
        return client.Protocol switch
        {
            Protocol.Json => $"new JsonMarshaller<{request}>({service}, {target}, {Names.Literal(client.Metadata.JsonVersion)}, {version}, {write})",
            Protocol.RestJson => $"new RestJsonMarshaller<{request}>({service}, {Names.Literal(operation.Http.Method)}, {Names.Literal(operation.Http.Path)}, {version}, {client.Prefix}Binding.{operation.Name}, {(RestBindings.HasBody(operation) ? write : "null")})",
            _ => $"new QueryMarshaller<{request}>({service}, {Names.Literal(operation.Name)}, {version}, {write})",
        };
    }

    private static string Unmarshaller(Client client, Operation operation)
    {
        var response = Names.Envelope(client, operation.Response);
        var read = $"{client.Prefix}Reading.{operation.Response}";
        var errors = $"global::{client.Namespace}.Model.{client.Prefix}Errors.{operation.Name}";
        return client.Protocol == Protocol.Query
            ? $"new QueryUnmarshaller<{response}>({Names.Literal(operation.ResultWrapper)}, {read}, {errors})"
            : $"new JsonUnmarshaller<{response}>({read}, {errors})";
    }
}
