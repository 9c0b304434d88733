namespace DataReliability.Core.Compliance;

/// <summary>How bad a failure is. Higher values are worse.</summary>
public enum Severity
{
    /// <summary>Good practice.</summary>
    Low = 1,

    /// <summary>Mend in the ordinary course.</summary>
    Medium = 2,

    /// <summary>Mend soon.</summary>
    High = 3,

    /// <summary>Mend now: data is exposed.</summary>
    Critical = 4,
}
