namespace DataReliability.Core.Compliance.Inventory;

/// <summary>What this project itself recorded of validations.</summary>
public interface IValidationRecords
{
    /// <summary>The last validation of a snapshot of a database.</summary>
    /// <param name="resourceId">DbiResourceId or DbClusterResourceId.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null when there was none; unread when the records could not be read.</returns>
    Task<Read<ValidationFact?>> FindAsync(string resourceId, CancellationToken cancellationToken);
}
