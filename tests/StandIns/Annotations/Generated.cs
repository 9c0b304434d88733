using Amazon.Lambda.Annotations.SourceGenerator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataReliability.StandIns.Annotations.Tests;

/// <summary>What the generator makes of a source text, compiled to the end.</summary>
internal sealed record Generated(IReadOnlyList<Diagnostic> Refusals, IReadOnlyList<Diagnostic> CompilerErrors, IReadOnlyDictionary<string, string> Sources)
{
    private const string Prelude = """
        using System;
        using System.IO;
        using System.Threading.Tasks;
        using Amazon.Lambda.Annotations;
        using Amazon.Lambda.Core;
        using Amazon.Lambda.Serialization.SystemTextJson;
        using Microsoft.Extensions.DependencyInjection;

        """;

    private const string Serializer = "[assembly: LambdaSerializer(typeof(DefaultLambdaJsonSerializer))]\n";

    /// <summary>Of a source that the usual usings precede and, unless told otherwise, the assembly's serializer.</summary>
    public static Generated From(string source, bool hasSerializer = true, bool hasInjection = true, string assembly = "Functions")
    {
        var text = Prelude + (hasSerializer ? Serializer : "") + source;
        if (!hasInjection)
            text = text.Replace("using Microsoft.Extensions.DependencyInjection;", "", StringComparison.Ordinal);
        var compilation = CSharpCompilation.Create(
            assembly,
            [CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken)],
            References(hasInjection),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        var driver = CSharpGeneratorDriver.Create(new WrapperGenerator())
            .RunGeneratorsAndUpdateCompilation(compilation, out var after, out var refusals, TestContext.Current.CancellationToken);
        var sources = driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources)
            .ToDictionary(generated => generated.HintName, generated => generated.SourceText.ToString(), StringComparer.Ordinal);
        return new Generated(
            refusals,
            [.. after.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)],
            sources);
    }

    private static IEnumerable<MetadataReference> References(bool hasInjection) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => hasInjection || !Path.GetFileName(path).StartsWith("Microsoft.Extensions.DependencyInjection", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
}
