using System.Reflection;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Protocol;

/// <summary>Finds the method that serves an action: the public method of the action's name that carries a
/// <see cref="FidelityAttribute"/>. It takes the parsed input and the request, answers the output (null for none), at once
/// or as a task.</summary>
internal sealed class ActionTable
{
    private readonly Dictionary<string, Handler> _handlers = new(StringComparer.Ordinal);
    private readonly List<ServedAction> _served = [];

    /// <param name="groups">The objects whose methods serve the actions.</param>
    public ActionTable(params object[] groups)
    {
        foreach (var group in groups)
        {
            foreach (var method in group.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            {
                if (method.GetCustomAttribute<FidelityAttribute>() is null) continue;
                _handlers.Add(method.Name, Bind(method, method.IsStatic ? null : group));
                _served.Add(ServedAction.Of(method.Name, method));
            }
        }
    }

    private delegate Task<JsonObject?> Handler(JsonObject input, AwsRequest request, CancellationToken cancellationToken);

    public IReadOnlyCollection<ServedAction> Served => _served;

    /// <exception cref="AwsErrorException">The call is refused, or the action is not served.</exception>
    public Task<JsonObject?> RunAsync(JsonObject input, AwsRequest request, CancellationToken cancellationToken) =>
        _handlers.TryGetValue(request.Action, out var handler) ? handler(input, request, cancellationToken) : throw Unserved.Action(request);

    private static Handler Bind(MethodInfo method, object? group)
    {
        if (method.ReturnType == typeof(Task<JsonObject?>)) return method.CreateDelegate<Handler>(group);
        var direct = method.CreateDelegate<Func<JsonObject, AwsRequest, JsonObject?>>(group);
        return (input, request, _) => Task.FromResult(direct(input, request));
    }
}
