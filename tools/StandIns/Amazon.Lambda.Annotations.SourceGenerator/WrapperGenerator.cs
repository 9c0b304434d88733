using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>
/// Writes <c>{Class}_{Method}_Generated</c> for every method with [LambdaFunction]. Touches no file: unlike the package
/// stood in for, it leaves templates alone.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class WrapperGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var functions = context.SyntaxProvider.ForAttributeWithMetadataName(
            "Amazon.Lambda.Annotations.LambdaFunctionAttribute",
            static (node, _) => node is MethodDeclarationSyntax,
            static (found, _) => FunctionReader.Read(
                (IMethodSymbol)found.TargetSymbol, found.Attributes[0], found.SemanticModel.Compilation));
        var startups = context.SyntaxProvider.ForAttributeWithMetadataName(
            "Amazon.Lambda.Annotations.LambdaStartupAttribute",
            static (node, _) => node is ClassDeclarationSyntax,
            static (found, _) => StartupReader.Read((INamedTypeSymbol)found.TargetSymbol)).Collect();

        context.RegisterSourceOutput(startups, ReportStartups);
        context.RegisterSourceOutput(functions.Combine(startups), Write);
    }

    private static void ReportStartups(SourceProductionContext context, ImmutableArray<StartupModel> startups)
    {
        foreach (var fault in startups.SelectMany(startup => startup.Faults))
            context.ReportDiagnostic(fault.ToDiagnostic());
        foreach (var other in startups.Skip(1))
        {
            var arguments = new EquatableList<string>([startups[0].Type, other.Type]);
            context.ReportDiagnostic(new Fault(Misuse.SeveralStartups.Id, other.Place, arguments).ToDiagnostic());
        }
    }

    private static void Write(
        SourceProductionContext context, (FunctionModel Function, ImmutableArray<StartupModel> Startups) found)
    {
        var (function, startups) = found;
        var faults = function.Faults.Concat(FaultsOfComposition(function, startups.Any())).ToArray();
        foreach (var fault in faults)
            context.ReportDiagnostic(fault.ToDiagnostic());
        if (faults.Length > 0)
            return;

        var source = WrapperSource.Of(function, startups.FirstOrDefault());
        context.AddSource($"{function.Wrapper}.g.cs", SourceText.From(source, Encoding.UTF8));
    }

    private static IEnumerable<Fault> FaultsOfComposition(FunctionModel function, bool hasStartup)
    {
        if (!hasStartup && function.NeedsStartup)
            yield return Of(Misuse.Signature, "it needs services, and no class has [LambdaStartup]");
        if (hasStartup && !function.HasInjection)
            yield return Of(Misuse.MissingPackage, "Microsoft.Extensions.DependencyInjection");

        Fault Of(DiagnosticDescriptor rule, string reason) =>
            new(rule.Id, function.Place, new EquatableList<string>([function.Method, reason]));
    }
}
