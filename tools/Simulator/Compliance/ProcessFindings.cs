using System.Runtime.CompilerServices;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Simulator.Cloud;
using DataReliability.Simulator.Processes;
using DataReliability.TestSupport.Compliance;

namespace DataReliability.Simulator.Compliance;

/// <summary>The findings in the table as one process reaches them: a way to and fro, and faults on it.</summary>
/// <param name="process">Who asks.</param>
public sealed class ProcessFindings(Process process) : IFindingStore
{
    private readonly TableCalls _calls = new(process);

    private InMemoryFindingStore Findings => process.Deployment.Findings;

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, ResourceFindings>> GetAsync(
        ScanPlace place, string type, IReadOnlyCollection<string> arns, CancellationToken cancellationToken) =>
        _calls.ReadAsync(() => Findings.GetAsync(place, type, arns, CancellationToken.None), cancellationToken);

    /// <inheritdoc/>
    public async Task PutAsync(IReadOnlyCollection<ResourceFindings> findings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(findings);
        await _calls.ArriveAsync("write", cancellationToken);
        // A batch is no transaction.
        var isTorn = process.World.Weather.Strikes(process.World.Weather.Rates.StoreFault, "store: a batch is written in part");
        var written = isTorn ? [.. findings.Take(findings.Count / 2)] : findings;
        await Findings.PutAsync(written, CancellationToken.None);
        foreach (var each in written)
            process.World.Invariants.Kept(process, each);
        await process.TravelAsync(cancellationToken);
        if (isTorn)
            throw new CloudFaultException($"{findings.Count - written.Count} of {findings.Count} items were not processed");
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ResourceFindings> ListAsync(ScanPlace place, string type, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await _calls.ArriveAsync("read", cancellationToken);
        await foreach (var each in Findings.ListAsync(place, type, CancellationToken.None))
            yield return each;
        await process.TravelAsync(cancellationToken);
    }
}
