using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.FrontDoor;

namespace DataReliability.LocalCloud.Lambda;

/// <summary>All functions of the template.</summary>
internal sealed class FunctionFleet : IFunctionKiller, IFaultTarget, IAsyncDisposable
{
    private readonly Dictionary<string, FunctionRuntime> _functions = new(StringComparer.Ordinal);
    private AsyncInvocations? _later;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Kinds { get; } = [FaultKinds.KillFunction];

    public IReadOnlyCollection<string> LogicalIds => _functions.Keys;

    public void Add(FunctionRuntime function) => _functions[function.Definition.LogicalId] = function;

    /// <summary>Sets who invokes functions asynchronously, once all functions are added.</summary>
    public void Use(AsyncInvocations later) => _later = later;

    /// <summary>The function by logical id, name or ARN; null when there is none.</summary>
    public FunctionRuntime? Find(string name) => _functions.GetValueOrDefault(name)
        ?? _functions.Values.FirstOrDefault(f => f.Definition.Name == name || f.Definition.Arn == name);

    /// <summary>Invokes a function asynchronously: it is retried, and its failure goes where the template says.</summary>
    public AsyncInvocation InvokeLater(string logicalId, ReadOnlyMemory<byte> payload) =>
        (_later ?? throw new InvalidOperationException("the functions are not ready yet")).Invoke(logicalId, payload);

    /// <inheritdoc/>
    public int Kill(string logicalId, string? sessionToken) => _functions.GetValueOrDefault(logicalId)?.Kill(sessionToken) ?? 0;

    /// <inheritdoc/>
    public Task InjectAsync(Fault fault, CancellationToken cancellationToken)
    {
        if (fault.Target is null || !_functions.ContainsKey(fault.Target))
            throw new ArgumentException($"target is '{fault.Target}'; it must be one of {string.Join(", ", _functions.Keys)}", nameof(fault));
        Kill(fault.Target, null);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _later?.Stop();
        foreach (var function in _functions.Values) await function.DisposeAsync();
    }
}
