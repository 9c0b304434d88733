namespace DataReliability.Dr.Templates;

/// <summary>What every template must keep to.</summary>
internal interface ITemplateRule
{
    /// <summary>Its name: lower-case words joined by hyphens.</summary>
    string Name { get; }

    /// <summary>What it demands, in one sentence.</summary>
    string Demands { get; }

    /// <summary>Looks for faults.</summary>
    IEnumerable<Finding> Check(TemplateUnderCheck template);
}
