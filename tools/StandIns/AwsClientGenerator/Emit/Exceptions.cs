using DataReliability.StandIns.AwsClientGenerator.Model;

namespace DataReliability.StandIns.AwsClientGenerator.Emit;

/// <summary>The client's exceptions, and which of them an operation's errors become.</summary>
internal static class Exceptions
{
    private const string Status = "global::System.Net.HttpStatusCode statusCode";
    private const string Cause = "global::System.Exception innerException";
    private const string Error = "global::Amazon.Runtime.ErrorType errorType, string errorCode, string requestId, " + Status;

    public static string Emit(Client client)
    {
        var code = new CodeWriter(client.Namespace + ".Model");
        foreach (var error in Declared(client))
        {
            RefuseDetails(client, error);
            Class(code, Names.Exception(error), $"global::{client.Namespace}.{client.Prefix}Exception");
        }

        code.Open($"internal static class {client.Prefix}Errors");
        foreach (var operation in client.Operations)
            Mapping(client, operation, code);
        code.Close();

        return code.ToString();
    }

    /// <summary>The exception that all others of the client derive from, and that an undeclared error becomes.</summary>
    public static string EmitBase(Client client)
    {
        var code = new CodeWriter(client.Namespace);
        Class(code, client.Prefix + "Exception", "global::Amazon.Runtime.AmazonServiceException");
        return code.ToString();
    }

    private static IEnumerable<StructureShape> Declared(Client client) =>
        client.Shapes.Values.OfType<StructureShape>().Where(s => s.ErrorCode is not null);

    /// <summary>What an error says beyond its message would be lost, so it is refused here unless client.json leaves it out.</summary>
    private static void RefuseDetails(Client client, StructureShape error)
    {
        if (error.Members.FirstOrDefault(m => m.PropertyName is not "Message" and not "Code" && !client.OmittedErrorDetails.Contains(m.Name)) is { } detail)
        {
            throw new BadModelException(
                $"error {error.Name} has the member {detail.Name}: errors with more than a message are not generated. "
                + "Name it in omittedErrorDetails of client.json if nothing reads it.");
        }
    }

    private static void Class(CodeWriter code, string name, string parent)
    {
        code.Open($"public partial class {name} : {parent}");
        code.Line($"public {name}() : base() {{ }}");
        code.Line($"public {name}(string message) : base(message) {{ }}");
        code.Line($"public {name}(string message, {Cause}) : base(message, innerException) {{ }}");
        code.Line($"public {name}({Cause}) : base(innerException) {{ }}");
        code.Line($"public {name}(string message, {Error}) : base(message, errorType, errorCode, requestId, statusCode) {{ }}");
        code.Line($"public {name}(string message, {Cause}, {Error}) : base(message, innerException, errorType, errorCode, requestId, statusCode) {{ }}");
        code.Close();
    }

    private static void Mapping(Client client, Operation operation, CodeWriter code)
    {
        code.Open($"public static global::Amazon.Runtime.AmazonServiceException {operation.Name}(global::Amazon.Runtime.Internal.ErrorResponse e) => e.Code switch");
        foreach (var error in operation.Errors)
            code.Line($"{Names.Literal(error.ErrorCode)} => {New(Names.Type(client, error))},");
        code.Line($"_ => {New($"global::{client.Namespace}.{client.Prefix}Exception")},");
        code.Close(";");
    }

    private static string New(string type) => $"new {type}(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode)";
}
