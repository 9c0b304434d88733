using DataReliability.StandIns.AwsClientGenerator.Model;

namespace DataReliability.StandIns.AwsClientGenerator.Emit;

/// <summary>A method an operation that writes what its request holds outside the body.</summary>
internal static class RestBindings
{
    public static string Emit(Client client)
    {
        var code = new CodeWriter(client.Namespace);
        code.Open($"internal static class {client.Prefix}Binding");
        foreach (var operation in client.Operations)
            Method(client, operation, code);
        code.Close();
        return code.ToString();
    }

    /// <summary>Whether the request has a body at all.</summary>
    public static bool HasBody(Operation operation) =>
        operation.Input?.Members.Any(m => m.Location == MemberLocation.Body) == true;

    private static void Method(Client client, Operation operation, CodeWriter code)
    {
        RefusePayload(operation.Name, operation.Input);
        RefusePayload(operation.Name, operation.Output);
        if (operation.Output?.Members.FirstOrDefault(m => m.Location != MemberLocation.Body) is { } outside)
            throw new BadModelException($"the response of {operation.Name} has {outside.Name} outside its body, which is not generated.");

        code.Open($"public static void {operation.Name}(RestRequest r, {Names.Envelope(client, operation.Request)} v)");
        if (operation.Http.Query is { } query)
            code.Line($"r.Fixed({Names.Literal(query)});");
        var bound = (operation.Input?.Members ?? []).Where(m => m.Location != MemberLocation.Body).ToList();
        if (bound.Any(m => m.Location == MemberLocation.QueryString))
            code.Line("r.UseQueryString();");
        foreach (var member in bound)
            code.Line($"r.{member.Location}({Names.Literal(Wire(operation, member))}, {Text(client, operation, member)});");
        code.Close();
    }

    /// <summary>A member of the path is named as the path names it.</summary>
    private static string Wire(Operation operation, Member member)
    {
        if (member.Location != MemberLocation.Path)
            return member.WireName;
        var name = $"{{{member.WireName}}}";
        return operation.Http.Path.Contains(name)
            ? name
            : throw new BadModelException($"the path of {operation.Name} lacks {name}: paths with greedy members are not generated.");
    }

    private static string Text(Client client, Operation operation, Member member) => client.Shape(member) switch
    {
        EnumShape => $"v.{member.PropertyName}?.Value",
        ScalarShape { Kind: ScalarKind.Text } => $"v.{member.PropertyName}",
        ScalarShape { Kind: ScalarKind.Boolean or ScalarKind.Integer or ScalarKind.Long } s => $"RestRequest.{s.Kind}(v.{member.PropertyName})",
        var shape => throw new BadModelException(
            $"{member.Name} of {operation.Name} stands outside the body as a {shape.GetType().Name}: only text, numbers and booleans are generated there."),
    };

    private static void RefusePayload(string operation, StructureShape? envelope)
    {
        if (envelope?.Payload is { } payload)
            throw new BadModelException($"{operation} has {payload} as its whole body, which is not generated.");
    }
}
