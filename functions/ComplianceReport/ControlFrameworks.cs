using DataReliability.Core.Compliance;

namespace DataReliability.ComplianceReport;

/// <summary>What controls show of frameworks, looked up by control.</summary>
internal sealed class ControlFrameworks
{
    private readonly Dictionary<string, ControlMetadata> _controls;
    private readonly Dictionary<string, IReadOnlyList<string>> _requirements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public ControlFrameworks(IEnumerable<ControlMetadata> controls)
    {
        _controls = controls.ToDictionary(control => control.Id, StringComparer.Ordinal);
        foreach (var control in _controls.Values)
        {
            _requirements[control.Id] = [.. control.Frameworks.SelectMany(RequirementsOf)];
            _texts[control.Id] = string.Join("; ", _requirements[control.Id]);
        }
    }

    /// <summary>The control; null for one that the catalogue lacks.</summary>
    public ControlMetadata? Find(string control) => _controls.GetValueOrDefault(control);

    /// <summary>The frameworks' names.</summary>
    public IEnumerable<string> Names(string control) => Find(control)?.Frameworks.Select(framework => framework.Framework) ?? [];

    /// <summary>Each requirement with its framework, such as <c>PCI DSS 4.0.1 1.4.4</c>; the framework alone where it names the control itself.</summary>
    public IReadOnlyList<string> Requirements(string control) => _requirements.GetValueOrDefault(control) ?? [];

    /// <summary>All requirements in one text; null for a control that the catalogue lacks.</summary>
    public string? Text(string control) => _texts.GetValueOrDefault(control);

    private static IEnumerable<string> RequirementsOf(FrameworkRequirement framework) =>
        framework.Requirements.Count == 0
            ? [framework.Framework]
            : framework.Requirements.Select(requirement => $"{framework.Framework} {requirement}");
}
