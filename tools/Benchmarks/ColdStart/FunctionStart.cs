using System.Diagnostics;

namespace DataReliability.Benchmarks.ColdStart;

/// <summary>Starts a published function cold, as the managed runtime does, and measures it until it has answered once.</summary>
/// <param name="aws">Hands out the event.</param>
/// <param name="host">The folder of the published LambdaHost.</param>
internal sealed class FunctionStart(FakeAws aws, string host)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Measures one start.</summary>
    /// <exception cref="InvalidOperationException">The function failed; the message is its error.</exception>
    public async Task<StartCost> MeasureAsync(string package, ColdStartFunction function, CancellationToken cancellationToken)
    {
        var answered = aws.NextAsync();
        // A composite brings its own runtime; anything else is loaded by the managed runtime's.
        var executable = Path.Combine(package, "DataReliability.LambdaHost");
        var isComposite = File.Exists(executable);
        var start = new ProcessStartInfo(isComposite ? executable : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = package,
        };
        string[] arguments = isComposite
            ? []
            : ["exec", "--runtimeconfig", Path.Combine(package, $"{function.Assembly}.runtimeconfig.json"), Path.Combine(host, "DataReliability.LambdaHost.dll")];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in function.Environment(aws.Endpoint, package))
            start.Environment[name] = value;

        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            var error = await answered.WaitAsync(Patience, cancellationToken);
            var wall = Stopwatch.GetElapsedTime(began);
            return error is null ? StartCost.Of(process.Id, wall) : throw new InvalidOperationException($"{function.Handler}: {error}");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }
}
