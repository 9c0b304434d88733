namespace DataReliability.Core.Compliance.Remediations;

/// <summary>
/// Mends failures of some controls by one change of a setting that AWS documents to need no restart and to cause no outage.
/// Pure. What holds of all of them, such as that nothing else may be pending, is asked elsewhere: <see cref="Guards.GuardChain"/>.
/// </summary>
public interface IRemediation
{
    /// <summary>Lower-case words joined by hyphens; unique.</summary>
    string Name { get; }

    /// <summary>The controls whose failures it mends. At least one; each of one remediation only.</summary>
    IReadOnlyList<string> Controls { get; }

    /// <summary>Whether it may change an instance that is a member of a cluster. False where the setting belongs to the cluster.</summary>
    bool ChangesMembers => false;

    /// <summary>What it would change.</summary>
    /// <param name="subject">The resource, of which <paramref name="control"/> says Failed.</param>
    /// <param name="control">One of <see cref="Controls"/>.</param>
    /// <param name="context">What the control knows.</param>
    Proposal Propose(RemediationSubject subject, IControl control, ControlContext context);
}
