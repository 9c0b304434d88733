using DataReliability.Core.Fleet;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>Reads one resource.</summary>
public interface IRemediationReader
{
    /// <summary>A resource as it is now, as a scan would read it. Only the service's own "not found" is Gone.</summary>
    /// <param name="type">Of <see cref="RemediationTarget.Types"/>.</param>
    /// <param name="id">Its identifier.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    Task<Sight<RemediationSubject>> ReadAsync(string type, string id, CancellationToken cancellationToken);
}
