namespace DataReliability.Core.Compliance;

/// <summary>The frameworks that controls refer to.</summary>
public static class Frameworks
{
    /// <summary>NIST SP 800-53 revision 5.</summary>
    public const string Nist = "NIST 800-53 r5";

    /// <summary>PCI DSS 4.0.1.</summary>
    public const string Pci = "PCI DSS 4.0.1";

    /// <summary>CIS AWS Foundations Benchmark; requirements are <c>version/number</c>.</summary>
    public const string Cis = "CIS AWS";

    /// <summary>AWS Foundational Security Best Practices; its requirement is the control's id.</summary>
    public const string Fsbp = "FSBP";

    /// <summary>AWS Resource Tagging Standard; its requirement is the control's id.</summary>
    public const string Tagging = "AWS Tagging";

    /// <summary>This project's own promises: reliability.json.</summary>
    public const string Reliability = "DataReliability";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Nist, Pci, Cis, Fsbp, Tagging, Reliability];
}
