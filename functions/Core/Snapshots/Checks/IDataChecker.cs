namespace DataReliability.Core.Snapshots.Checks;

/// <summary>Looks into a restored database. Reads only.</summary>
public interface IDataChecker
{
    /// <summary>Runs the checks. What can't be reached or is refused is a result, not an exception.</summary>
    /// <param name="request">What to check, and where.</param>
    /// <param name="password">The master user's password; never logged, never kept.</param>
    /// <param name="deadline">When to stop and report as unfinished.</param>
    /// <param name="cancellationToken">Ends the work without a report.</param>
    Task<DataCheckReport> RunAsync(
        DataCheckRequest request, string password, DateTimeOffset deadline, CancellationToken cancellationToken);
}
