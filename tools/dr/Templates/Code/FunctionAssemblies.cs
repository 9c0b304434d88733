using System.Reflection;
using System.Runtime.Loader;

namespace DataReliability.Dr.Templates.Code;

/// <summary>Loads what a build put out, to look at it and to compose it. What this program has itself is shared, so that both
/// sides speak of the same types.</summary>
internal sealed class FunctionAssemblies : AssemblyLoadContext
{
    private static readonly Dictionary<string, (DateTime Built, Assembly Assembly)> Loaded = [];
    private static readonly Lock Lock = new();

    private readonly AssemblyDependencyResolver _resolver;

    private FunctionAssemblies(string file) => _resolver = new AssemblyDependencyResolver(file);

    /// <summary>The assembly in a file; the same for the same build.</summary>
    public static Assembly Load(string file)
    {
        lock (Lock)
        {
            var built = File.GetLastWriteTimeUtc(file);
            if (!Loaded.TryGetValue(file, out var known) || known.Built != built)
                Loaded[file] = known = (built, new FunctionAssemblies(file).LoadFromAssemblyPath(file));
            return known.Assembly;
        }
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        try
        {
            return Default.LoadFromAssemblyName(assemblyName);
        }
        catch (IOException)
        {
            return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
        }
    }
}
