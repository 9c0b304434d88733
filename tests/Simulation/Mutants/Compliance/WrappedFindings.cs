using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.Simulation.Tests.Mutants.Compliance;

/// <summary>A store of findings as it is, for a mutant to change a part of.</summary>
internal abstract class WrappedFindings(IFindingStore real) : IFindingStore
{
    protected IFindingStore Real => real;

    public Task<IReadOnlyDictionary<string, ResourceFindings>> GetAsync(
        ScanPlace place, string type, IReadOnlyCollection<string> arns, CancellationToken cancellationToken) => real.GetAsync(place, type, arns, cancellationToken);

    public abstract Task PutAsync(IReadOnlyCollection<ResourceFindings> findings, CancellationToken cancellationToken);

    public IAsyncEnumerable<ResourceFindings> ListAsync(ScanPlace place, string type, CancellationToken cancellationToken) => real.ListAsync(place, type, cancellationToken);
}
