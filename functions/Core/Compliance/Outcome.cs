namespace DataReliability.Core.Compliance;

/// <summary>What a control found of a resource. The default is <see cref="Unknown"/>: nothing is fine until it was seen to be.</summary>
public enum Outcome
{
    /// <summary>Could not evaluate; it counts against the score. The judgement says which call could not be read.</summary>
    Unknown = 0,

    /// <summary>Looked and found it bad.</summary>
    Failed = 1,

    /// <summary>Looked and found it good.</summary>
    Passed = 2,

    /// <summary>The control says nothing about this resource, such as another engine's. It counts neither way.</summary>
    NotApplicable = 3,
}
