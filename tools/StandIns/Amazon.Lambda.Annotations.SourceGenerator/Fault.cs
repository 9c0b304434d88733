using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>A misuse found: which, where, and the values for its message.</summary>
internal sealed record Fault(string Id, SourcePlace? Place, EquatableList<string> Arguments)
{
    public static Fault Of(DiagnosticDescriptor descriptor, ISymbol symbol, params string[] arguments) =>
        new(descriptor.Id, SourcePlace.Of(symbol), new EquatableList<string>(arguments));

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Misuse.ById[Id], Place?.ToLocation() ?? Location.None, [.. Arguments]);
}
