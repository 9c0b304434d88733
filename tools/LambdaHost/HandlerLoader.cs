using System.Reflection;
using System.Runtime.Loader;

namespace DataReliability.LambdaHost;

/// <summary>Finds a handler by its string in a build output or publish folder.</summary>
internal static class HandlerLoader
{
    /// <exception cref="InvalidOperationException">The handler can't be found or called; the message says what was looked for and what is there.</exception>
    public static Handler Load(string taskRoot, string handler)
    {
        if (handler.Split("::") is not [var assemblyName, var typeName, var methodName])
            throw new InvalidOperationException($"the handler '{handler}' must be Assembly::Namespace.Type::Method");
        var path = Path.Combine(taskRoot, assemblyName + ".dll");
        if (!File.Exists(path)) throw new InvalidOperationException($"{path} does not exist; build the function's project");

        ResolveFrom(path);
        var type = AssemblyLoadContext.Default.LoadFromAssemblyPath(path).GetType(typeName)
            ?? throw new InvalidOperationException($"{assemblyName} has no type '{typeName}'; a generated handler is Namespace.Class_Method_Generated");
        var methods = type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Where(m => m.Name == methodName).ToArray();
        if (methods.Length != 1)
            throw new InvalidOperationException($"{typeName} has {methods.Length} public methods named '{methodName}'; exactly one is wanted");
        return new Handler(methods[0].IsStatic ? null : Create(type), methods[0], Serializer(methods[0]));
    }

    // The function's assemblies share the default context: this program brings none of its own that could clash.
    private static void ResolveFrom(string path)
    {
        var resolver = new AssemblyDependencyResolver(path);
        var folder = Path.GetDirectoryName(path)!;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            var found = resolver.ResolveAssemblyToPath(name) ?? Path.Combine(folder, name.Name + ".dll");
            return File.Exists(found) ? context.LoadFromAssemblyPath(found) : null;
        };
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) =>
            resolver.ResolveUnmanagedDllToPath(name) is { } found ? System.Runtime.InteropServices.NativeLibrary.Load(found) : 0;
    }

    private static object Create(Type type)
    {
        try
        {
            return Activator.CreateInstance(type)!;
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }
    }

    private static object? Serializer(MethodInfo method)
    {
        var attribute = Find(method.CustomAttributes) ?? Find(method.DeclaringType!.CustomAttributes) ?? Find(method.DeclaringType.Assembly.CustomAttributes);
        return attribute?.ConstructorArguments is [{ Value: Type serializer }] ? Create(serializer) : null;
    }

    private static CustomAttributeData? Find(IEnumerable<CustomAttributeData> attributes) =>
        attributes.FirstOrDefault(a => a.AttributeType.FullName == "Amazon.Lambda.Core.LambdaSerializerAttribute");
}
