using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Fleet;

namespace DataReliability.Simulation.Tests.Mutants.Compliance;

/// <summary>Shows resources other than they are.</summary>
/// <param name="real">Shows them as they are.</param>
/// <param name="distort">What it makes of one.</param>
internal sealed class WrappedReader(IRemediationReader real, Func<RemediationSubject, RemediationSubject> distort) : IRemediationReader
{
    public async Task<Sight<RemediationSubject>> ReadAsync(string type, string id, CancellationToken cancellationToken) =>
        await real.ReadAsync(type, id, cancellationToken) is var sight && sight is Sight<RemediationSubject>.Seen { Value: var subject }
            ? new Sight<RemediationSubject>.Seen(distort(subject))
            : sight;
}
