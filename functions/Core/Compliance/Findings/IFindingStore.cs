using DataReliability.Core.Compliance.Scans;

namespace DataReliability.Core.Compliance.Findings;

/// <summary>
/// Keeps findings from scan to scan. Safe for concurrent use. Writers of one place are kept apart by the lease of its scan
/// task; writing the same again changes nothing.
/// </summary>
public interface IFindingStore
{
    /// <summary>The findings of some resources, read consistently.</summary>
    /// <param name="place">Where they are.</param>
    /// <param name="type">Their type: one of <see cref="Inventory.ResourceTypes"/>.</param>
    /// <param name="arns">Their ARNs, each once, as many as there are on a page.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <returns>By ARN; those that no scan has judged yet are left out.</returns>
    Task<IReadOnlyDictionary<string, ResourceFindings>> GetAsync(
        ScanPlace place, string type, IReadOnlyCollection<string> arns, CancellationToken cancellationToken);

    /// <summary>Replaces the findings of some resources. Once it returns all are kept; if it throws, any number may be.</summary>
    /// <param name="findings">Each resource once, of any place and type.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    Task PutAsync(IReadOnlyCollection<ResourceFindings> findings, CancellationToken cancellationToken);

    /// <summary>The findings of all resources of a type in a place, by ARN in ordinal order, read consistently, a page in memory at a time.</summary>
    /// <param name="place">Where.</param>
    /// <param name="type">One of <see cref="Inventory.ResourceTypes"/>.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    IAsyncEnumerable<ResourceFindings> ListAsync(ScanPlace place, string type, CancellationToken cancellationToken);
}
