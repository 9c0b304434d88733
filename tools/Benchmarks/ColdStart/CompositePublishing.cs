using System.Diagnostics;

namespace DataReliability.Benchmarks.ColdStart;

/// <summary>Publishes a function the other way that Lambda knows: an executable that brings its own, trimmed framework, all of it
/// compiled ahead as one, as <c>provided.al2023</c> would start it. LambdaHost's sources are its Main, so that what is measured
/// differs in the build alone.</summary>
/// <param name="root">The clone.</param>
/// <param name="folder">Where to.</param>
internal sealed class CompositePublishing(string root, string folder)
{
    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <Import Project="{root}/Directory.Build.props" />
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <AssemblyName>DataReliability.LambdaHost</AssemblyName>
            <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
            <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
            <SelfContained>true</SelfContained>
            <PublishTrimmed>true</PublishTrimmed>
            <TrimMode>full</TrimMode>
            <PublishReadyToRun>true</PublishReadyToRun>
            <PublishReadyToRunComposite>true</PublishReadyToRunComposite>
            <PublishReadyToRunCrossgen2ExtraArgs></PublishReadyToRunCrossgen2ExtraArgs>
            <TieredPGO>false</TieredPGO>
            <EventSourceSupport>false</EventSourceSupport>
            <MetricsSupport>false</MetricsSupport>
            <JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>
            <!-- LambdaHost reflects; what it reflects on is rooted below. -->
            <SuppressTrimAnalysisWarnings>true</SuppressTrimAnalysisWarnings>
          </PropertyGroup>
          <ItemGroup>
            <Compile Include="{root}/tools/LambdaHost/*.cs" />
            <ProjectReference Include="{root}/{project}/{name}.csproj" />
            <TrimmerRootAssembly Include="{assembly};DataReliability.LambdaHost;Amazon.Lambda.Core;Amazon.Lambda.Serialization.SystemTextJson" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>Publishes a function and answers the folder that holds it; null, with a line that says why, where the runtime, the
    /// trimmer or the compiler can't be had from the package feeds.</summary>
    public async Task<string?> PublishAsync(ColdStartFunction function, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(function.Project);
        var source = Directory.CreateDirectory(Path.Combine(folder, $"{name}-composite.source")).FullName;
        var (project, output) = (Path.Combine(source, $"{name}.Composite.csproj"), Path.Combine(folder, $"{name}-composite"));
        await File.WriteAllTextAsync(
            project,
            Project.Replace("{root}", root, StringComparison.Ordinal).Replace("{project}", function.Project, StringComparison.Ordinal)
                .Replace("{name}", name, StringComparison.Ordinal).Replace("{assembly}", function.Assembly, StringComparison.Ordinal),
            cancellationToken);
        string[] arguments =
        [
            "publish", project, "-c", "Release", "-r", "linux-x64", "-v", "q", "-nodeReuse:false", "-p:AWSProjectType=Benchmark",
            "-p:ErrorOnDuplicatePublishOutputFiles=false", "--artifacts-path", $"{output}.build", "-o", output,
        ];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("dotnet did not start");
        var said = await publish.StandardOutput.ReadToEndAsync(cancellationToken);
        await publish.WaitForExitAsync(cancellationToken);
        if (publish.ExitCode == 0) return output;
        if (!said.Contains("NU1101", StringComparison.Ordinal) && !said.Contains("NU1102", StringComparison.Ordinal))
            throw new InvalidOperationException($"{function.Project} can't be published as a composite: {said}");
        Console.Error.WriteLine($"No composite of {name}: no package feed here has the packs that it takes. {said}");
        return null;
    }
}
