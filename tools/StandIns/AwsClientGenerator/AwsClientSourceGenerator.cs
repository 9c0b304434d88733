using System.Collections.Immutable;
using System.Text;
using DataReliability.StandIns.AwsClientGenerator.Emit;
using DataReliability.StandIns.AwsClientGenerator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DataReliability.StandIns.AwsClientGenerator;

/// <summary>
/// Turns each folder of additional files that holds a client.json, a service-2.json and a paginators-1.json into an AWS
/// client with the names and shapes of the AWS SDK for .NET, version 4.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class AwsClientSourceGenerator : IIncrementalGenerator
{
#pragma warning disable RS2008 // The generator has no releases to track: it is built with what uses it.
    private static readonly DiagnosticDescriptor BadModel = new(
        "DRC001", "The service model cannot be turned into a client", "{0}: {1}", "AwsClients", DiagnosticSeverity.Error, isEnabledByDefault: true);
#pragma warning restore RS2008

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var clients = context.AdditionalTextsProvider
            .Where(static text => ClientFiles.IsPart(text.Path))
            .Select(static (text, cancel) => new ClientFile(text.Path, text.GetText(cancel)?.ToString() ?? ""))
            .Collect()
            .SelectMany(static (files, _) => Group(files));
        context.RegisterSourceOutput(clients, Generate);
    }

    private static ImmutableArray<ClientFiles> Group(ImmutableArray<ClientFile> files) =>
        [.. files.GroupBy(f => Path.GetDirectoryName(f.Path), StringComparer.Ordinal)
            .Select(g => ClientFiles.From(g.Key, g))
            .OfType<ClientFiles>()];

    private static void Generate(SourceProductionContext context, ClientFiles files)
    {
        try
        {
            var client = ClientReader.Read(files);
            foreach (var (name, code) in ClientEmitter.Emit(client).ToList())
                context.AddSource($"{client.Namespace}.{name}.g.cs", SourceText.From(code, Encoding.UTF8));
        }
        catch (Exception e) when (e is BadModelException or System.Text.Json.JsonException or KeyNotFoundException or InvalidOperationException)
        {
            context.ReportDiagnostic(Diagnostic.Create(BadModel, Location.None, files.Folder, e.Message));
        }
    }
}
