namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>One function: what its wrapper says of it. Types are fully qualified.</summary>
internal sealed record FunctionModel(
    string Namespace,
    string Class,
    string Method,
    string ReturnType,
    bool IsAsync,
    bool ReturnsValue,
    string Serializer,
    EquatableList<ParameterModel> Parameters,
    bool HasInjection,
    bool NeedsStartup,
    SourcePlace? Place,
    EquatableList<Fault> Faults)
{
    /// <summary>The wrapper's class, in the same namespace.</summary>
    public string Wrapper => $"{Class}_{Method}_Generated";
}

/// <summary>One parameter of the method, in its order.</summary>
internal sealed record ParameterModel(string Name, string Type, ParameterRole Role);

/// <summary>The startup class.</summary>
internal sealed record StartupModel(string Type, EquatableList<Fault> Faults, SourcePlace? Place);
