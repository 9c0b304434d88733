namespace DataReliability.LocalCloud.Templates;

/// <summary>A template that can't be run. Every fault found is listed.</summary>
public sealed class TemplateException : Exception
{
    internal TemplateException(string file, IReadOnlyList<string> faults)
        : base($"{file}: {faults.Count} fault{(faults.Count == 1 ? "" : "s")}\n- {string.Join("\n- ", faults)}") => Faults = faults;

    /// <summary>One line each: where, what value, and the remedy.</summary>
    public IReadOnlyList<string> Faults { get; }
}
