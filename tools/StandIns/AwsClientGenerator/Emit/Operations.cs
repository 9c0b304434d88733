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
        return client.Json
            ? $"new JsonMarshaller<{request}>({service}, {target}, {Names.Literal(client.Metadata.JsonVersion)}, {version}, {client.Prefix}Writing.Write)"
            : $"new QueryMarshaller<{request}>({service}, {Names.Literal(operation.Name)}, {version}, {client.Prefix}Writing.Write)";
    }

    private static string Unmarshaller(Client client, Operation operation)
    {
        var response = Names.Envelope(client, operation.Response);
        var read = $"{client.Prefix}Reading.{operation.Response}";
        var errors = $"global::{client.Namespace}.Model.{client.Prefix}Errors.{operation.Name}";
        return client.Json
            ? $"new JsonUnmarshaller<{response}>({read}, {errors})"
            : $"new QueryUnmarshaller<{response}>({Names.Literal(operation.ResultWrapper)}, {read}, {errors})";
    }
}
