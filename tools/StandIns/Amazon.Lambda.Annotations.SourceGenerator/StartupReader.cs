using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>Reads a class with [LambdaStartup] and says what is wrong with it.</summary>
internal static class StartupReader
{
    private const string ServiceCollection = "Microsoft.Extensions.DependencyInjection.IServiceCollection";

    public static StartupModel Read(INamedTypeSymbol startup)
    {
        var faults = new List<Fault>();
        var type = startup.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

        if (startup.IsAbstract || !startup.InstanceConstructors.Any(HasNoParametersAndIsVisible))
            faults.Add(Fault.Of(Misuse.Startup, startup, startup.Name, "give it a public constructor without parameters"));
        if (!startup.GetMembers("ConfigureServices").OfType<IMethodSymbol>().Any(IsConfigureServices))
            faults.Add(Fault.Of(Misuse.Startup, startup, startup.Name, $"give it a public method 'void ConfigureServices({ServiceCollection} services)'"));

        return new StartupModel(type, new EquatableList<Fault>(faults), SourcePlace.Of(startup));
    }

    private static bool HasNoParametersAndIsVisible(IMethodSymbol constructor) =>
        constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal;

    private static bool IsConfigureServices(IMethodSymbol method) =>
        !method.IsStatic
        && method.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal
        && method.Parameters.Length == 1
        && string.Equals(method.Parameters[0].Type.ToDisplayString(), ServiceCollection, StringComparison.Ordinal);
}
