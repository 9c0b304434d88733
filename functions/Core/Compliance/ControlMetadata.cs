namespace DataReliability.Core.Compliance;

/// <summary>What is to be known of a control. docs/controls is generated from it.</summary>
public sealed record ControlMetadata
{
    /// <summary>Such as <c>RDS.1</c>: AWS Security Hub's where it has the control, <c>DR.n</c> for ours. Never reused.</summary>
    public required string Id { get; init; }

    /// <summary>What is wanted, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>How bad a failure is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>CloudFormation's names of what is judged. At least one.</summary>
    public required IReadOnlyList<string> ResourceTypes { get; init; }

    /// <summary>When it passes, fails and does not apply, as implemented.</summary>
    public required string Evaluation { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Rationale { get; init; }

    /// <summary>How a failure is mended.</summary>
    public required Remediation Remediation { get; init; }

    /// <summary>What it shows of each framework; at most one entry a framework.</summary>
    public required IReadOnlyList<FrameworkRequirement> Frameworks { get; init; }

    /// <summary>All that it reads. Without any one of them it never passes. At least one.</summary>
    public required IReadOnlyList<InventoryField> Reads { get; init; }

    /// <summary>Names of the properties of <see cref="ControlParameters"/> that change its evaluation.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>Where the control is defined: an https address.</summary>
    public required string Source { get; init; }

    /// <summary>Where its evaluation departs from the source, and why; null where it does not.</summary>
    public string? Note { get; init; }
}
