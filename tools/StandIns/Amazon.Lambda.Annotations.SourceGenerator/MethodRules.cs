using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>
/// What a method must be so that its wrapper compiles and Lambda can call it. Stricter than need be only where the
/// package stood in for would write a wrapper that does not compile, or that Lambda refuses at its first start.
/// </summary>
internal static class MethodRules
{
    public static IEnumerable<string> Broken(IMethodSymbol method, FunctionModel function)
    {
        var type = method.ContainingType;
        if (method.IsStatic)
            yield return "it is static, and functions are called on an instance of their class";
        if (method.IsGenericMethod || type.IsGenericType)
            yield return "it or its class is generic";
        if (type.ContainingType is not null)
            yield return $"its class is nested in '{type.ContainingType.Name}'; move the class out";
        if (type.IsAbstract)
            yield return "its class is abstract";
        if (method.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
            yield return "it is not public";
        if (method.ReturnsVoid && method.IsAsync)
            yield return "it is async and returns void, so that Lambda would not wait for it; return Task";
        if (method.ReturnType.Name == "ValueTask")
            yield return "it returns ValueTask, which Lambda does not await; return Task";
        if (IsAnnotated(method.ReturnType))
            yield return "its result is a nullable reference, which the wrapper cannot repeat; drop the question mark";
        foreach (var reason in method.Parameters.SelectMany(Broken))
            yield return reason;
        foreach (var reason in BrokenTogether(function))
            yield return reason;
    }

    private static IEnumerable<string> Broken(IParameterSymbol parameter)
    {
        if (parameter.RefKind != RefKind.None || parameter.IsParams)
            yield return $"parameter '{parameter.Name}' is ref, in, out or params";
        if (IsAnnotated(parameter.Type))
            yield return $"parameter '{parameter.Name}' is a nullable reference, which the wrapper cannot repeat; drop the question mark";
    }

    private static IEnumerable<string> BrokenTogether(FunctionModel function)
    {
        var events = function.Parameters.Where(parameter => parameter.Role == ParameterRole.Event).ToArray();
        if (events.Length > 1)
            yield return $"parameters {string.Join(" and ", events.Select(parameter => $"'{parameter.Name}'"))} would both be the event; mark services with [FromServices]";

        var contexts = function.Parameters.Count(parameter => parameter.Role == ParameterRole.Context);
        if (contexts > 1)
            yield return "it takes the context twice";

        foreach (var parameter in function.Parameters.Where(parameter => IsTaken(parameter, function, contexts)))
            yield return $"parameter '{parameter.Name}' has a name that the wrapper uses itself; choose another";

        var called = function.Parameters.Where(parameter => parameter.Role != ParameterRole.Service).ToArray();
        if (called.Length == 2 && called[0].Role == ParameterRole.Context && called[1].Role == ParameterRole.Event)
            yield return "the context comes after the event; swap them";
    }

    // The locals of the wrapper that the package stood in for writes.
    private static bool IsTaken(ParameterModel parameter, FunctionModel function, int contexts) => parameter.Role switch
    {
        ParameterRole.Service => parameter.Name is "scope" or "serializer" or "stream" || parameter.Name == CamelCase(function.Class),
        ParameterRole.Event => contexts > 0 && parameter.Name == "context",
        _ => false,
    };

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static bool IsAnnotated(ITypeSymbol type) =>
        (type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated)
        || (type is INamedTypeSymbol named && named.TypeArguments.Any(IsAnnotated));
}
