using DataReliability.Dr.Runs;

namespace DataReliability.Dr.Tests.Runs;

/// <summary>A run root of a test's own.</summary>
internal sealed class TemporaryRoot : IDisposable
{
    public TemporaryRoot() => Root = new RunRoot(Path.Combine("/tmp", $"dr-tests-{Environment.ProcessId}-{Path.GetRandomFileName()}"));

    public RunRoot Root { get; }

    public void Dispose()
    {
        if (Directory.Exists(Root.Path))
            Directory.Delete(Root.Path, recursive: true);
    }
}
