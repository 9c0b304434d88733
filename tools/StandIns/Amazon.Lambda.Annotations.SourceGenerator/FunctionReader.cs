using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>Reads a method with [LambdaFunction] and says what is wrong with it.</summary>
internal static class FunctionReader
{
    private const string ContextType = "Amazon.Lambda.Core.ILambdaContext";
    private const string SerializerAttribute = "Amazon.Lambda.Core.LambdaSerializerAttribute";
    private const string FromServices = "Amazon.Lambda.Annotations.FromServicesAttribute";
    private const string InjectionType = "Microsoft.Extensions.DependencyInjection.ServiceCollection";
    private const int LongestHandler = 127;

    public static FunctionModel Read(IMethodSymbol method, AttributeData attribute, Compilation compilation)
    {
        var type = method.ContainingType;
        var parameters = method.Parameters.Select(ReadParameter).ToArray();
        var serializer = Serializer(method) ?? Serializer(compilation.Assembly);
        var constructedByHand = type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty);
        var task = compilation.GetTypeByMetadataName("System.Threading.Tasks.Task");
        var taskOfResult = compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1");
        var isTask = Same(method.ReturnType, task);
        var isTaskOfResult = Same(method.ReturnType.OriginalDefinition, taskOfResult);

        var function = new FunctionModel(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            type.Name,
            method.Name,
            FullName(method.ReturnType),
            isTask || isTaskOfResult,
            !method.ReturnsVoid && !isTask,
            serializer ?? "",
            new EquatableList<ParameterModel>(parameters),
            compilation.GetTypeByMetadataName(InjectionType) is not null,
            !constructedByHand || parameters.Any(parameter => parameter.Role == ParameterRole.Service),
            SourcePlace.Of(method),
            new EquatableList<Fault>([]));

        return function with { Faults = new EquatableList<Fault>(Faults(method, attribute, compilation, function)) };
    }

    private static IEnumerable<Fault> Faults(
        IMethodSymbol method, AttributeData attribute, Compilation compilation, FunctionModel function)
    {
        if (function.Serializer.Length == 0)
            yield return Fault.Of(Misuse.MissingSerializer, method, method.Name);
        foreach (var reason in MethodRules.Broken(method, function))
            yield return Fault.Of(Misuse.Signature, method, method.Name, reason);

        var fullClass = function.Namespace.Length == 0 ? function.Wrapper : $"{function.Namespace}.{function.Wrapper}";
        var handler = $"{compilation.AssemblyName}::{fullClass}::{function.Method}";
        var isImage = Named(attribute, "PackageType") is 1;
        if (handler.Length > LongestHandler && !isImage)
            yield return Fault.Of(Misuse.HandlerLength, method, handler, $"{handler.Length}");

        if (Named(attribute, "ResourceName") is string name && (name.Length == 0 || !name.All(IsLetterOrDigit)))
            yield return Fault.Of(Misuse.ResourceName, method, name);
    }

    private static ParameterModel ReadParameter(IParameterSymbol parameter) => new(
        parameter.Name,
        FullName(parameter.Type),
        Has(parameter, FromServices) ? ParameterRole.Service
            : parameter.Type.ToDisplayString(NullableFlowState.NotNull) == ContextType ? ParameterRole.Context
            : ParameterRole.Event);

    private static string? Serializer(ISymbol symbol) => symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.ToDisplayString() == SerializerAttribute)
        .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value as ITypeSymbol)
        .Where(type => type is not null)
        .Select(type => FullName(type!))
        .FirstOrDefault();

    private static object? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;

    private static bool Has(ISymbol symbol, string attributeType) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == attributeType);

    private static bool Same(ISymbol left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static bool IsLetterOrDigit(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static string FullName(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
