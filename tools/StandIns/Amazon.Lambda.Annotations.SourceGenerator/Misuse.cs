using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>Every misuse that the generator refuses. Ids are those of the package stood in for, where it has the rule.</summary>
internal static class Misuse
{
    public static readonly DiagnosticDescriptor SeveralStartups = Rule(
        "AWSLambda0101",
        "Several startup classes",
        "'{0}' and '{1}' both have [LambdaStartup]: an assembly has one, keep one of them");

    public static readonly DiagnosticDescriptor MissingPackage = Rule(
        "AWSLambda0104",
        "Missing package",
        "The wrapper of '{0}' needs the package {1}: reference it");

    public static readonly DiagnosticDescriptor ResourceName = Rule(
        "AWSLambda0106",
        "Invalid resource name",
        "'{0}' is no CloudFormation resource name: use letters and digits only");

    public static readonly DiagnosticDescriptor MissingSerializer = Rule(
        "AWSLambda0108",
        "No serializer",
        "'{0}' has no serializer: add [assembly: LambdaSerializer(typeof(SourceGeneratorLambdaJsonSerializer<YourContext>))]");

    public static readonly DiagnosticDescriptor Signature = Rule(
        "AWSLambda0117",
        "Invalid function",
        "'{0}' cannot be a function: {1}");

    public static readonly DiagnosticDescriptor HandlerLength = Rule(
        "AWSLambda0118",
        "Handler string too long",
        "The handler string '{0}' has {1} characters, and Lambda takes at most 127: shorten the names of the assembly, namespace, class or method");

    public static readonly DiagnosticDescriptor Startup = Rule(
        "AWSLambda0119",
        "Invalid startup class",
        "'{0}' cannot be the startup class: {1}");

    public static readonly IReadOnlyDictionary<string, DiagnosticDescriptor> ById = new[]
    {
        SeveralStartups, MissingPackage, ResourceName, MissingSerializer, Signature, HandlerLength, Startup,
    }.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    private static DiagnosticDescriptor Rule(string id, string title, string message) =>
        new(id, title, message, "AWSLambda", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
