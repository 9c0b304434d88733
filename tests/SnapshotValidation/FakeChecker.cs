using DataReliability.Core.Snapshots.Checks;
using DataReliability.TestSupport.Snapshots;

namespace DataReliability.SnapshotValidation.Tests;

/// <summary>Finds every database good and remembers what it was asked.</summary>
internal sealed class FakeChecker : IDataChecker
{
    public List<(DataCheckRequest Request, string Password, DateTimeOffset Deadline)> Runs { get; } = [];

    public Task<DataCheckReport> RunAsync(
        DataCheckRequest request, string password, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        Runs.Add((request, password, deadline));
        return Task.FromResult(Ledger.Report(request.Attempt));
    }
}
