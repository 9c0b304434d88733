using System.Diagnostics;

namespace DataReliability.Benchmarks.ColdStart;

/// <summary>Publishes projects of this clone into a folder of their own; nothing in the clone changes.</summary>
/// <param name="root">The clone.</param>
/// <param name="folder">Where to.</param>
internal sealed class Publishing(string root, string folder)
{
    /// <summary>The clone that this runs in.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "template.yaml")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"no template.yaml above {AppContext.BaseDirectory}");
    }

    /// <summary>Publishes a project and answers the folder that holds it.</summary>
    /// <exception cref="InvalidOperationException">It can't be published; the message holds what MSBuild said.</exception>
    public async Task<string> PublishAsync(string project, Variant variant, CancellationToken cancellationToken)
    {
        var name = $"{Path.GetFileName(project)}-{variant.Name.Replace(' ', '-')}";
        var output = Path.Combine(folder, name);
        // A project type of its own: these are never deployed, so stand-ins may be in them.
        string[] arguments =
        [
            "publish", Path.Combine(root, project), "-c", "Release", "-r", "linux-x64", "--no-self-contained", "-v", "q", "-nodeReuse:false",
            "-p:AWSProjectType=Benchmark", "-p:ErrorOnDuplicatePublishOutputFiles=false", "--artifacts-path", Path.Combine(folder, $"{name}.build"), "-o", output, .. variant.Properties,
        ];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("dotnet did not start");
        var said = await publish.StandardOutput.ReadToEndAsync(cancellationToken);
        await publish.WaitForExitAsync(cancellationToken);
        return publish.ExitCode == 0 ? output : throw new InvalidOperationException($"{project} can't be published as {variant.Name}: {said}");
    }
}
